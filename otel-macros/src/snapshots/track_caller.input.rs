#[traced]
#[track_caller]
fn index<T: Copy, const N: usize>(list: [T; N], at: usize) -> Option<T> {
    list.get(at).copied()
}
