set_attributes! { coupon.discount = discount, note: drop = note }
