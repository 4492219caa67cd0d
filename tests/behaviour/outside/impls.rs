//! What types and methods of an annotated `impl` may look like, and what their spans are called.

use std::collections::BTreeMap;
use std::fmt::{Debug, Display};
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;

use otel_runtime::opentelemetry::trace::Status;
use otel_runtime::{testing, traced};
use otel_tests::{attribute, has_attribute};

trait Named {
    type Of;

    const LENGTH: usize;

    fn named() -> usize
    where
        Self: Sized;
}

macro_rules! named {
    ($($(#[$generics:ident $(, const $n:ident)?])? $ty:ty => $length:literal,)*) => {$(
        #[traced]
        impl $(<$generics $(, const $n: usize)?>)? Named for $ty {
            type Of = u8;

            const LENGTH: usize = { $length };

            fn named() -> usize {
                Self::LENGTH
            }
        }
    )*};
}

named! {
    () => 0,
    (u8, &str) => 2,
    (&mut dyn Debug, Box<u8>) => 2,
    #[T, const N] [T; N] => 1,
    Box<dyn Debug + Send> => 1,
    #[T] BTreeMap<T, u8> => 2,
    fn(&mut u8) -> u8 => 1,
    *const u8 => 1,
    &(dyn Display + Send) => 1,
    <u8 as Other>::It => 1,
}

trait Other {
    type It;
}

impl Other for u8 {
    type It = u16;
}

#[test]
fn spans_are_called_after_the_type_as_it_is_written() {
    let trace = testing::init();
    assert_eq!(<()>::named(), 0);
    <(u8, &str)>::named();
    <(&mut dyn Debug, Box<u8>)>::named();
    <[u8; 3]>::named();
    <Box<dyn Debug + Send>>::named();
    <BTreeMap<u8, u8>>::named();
    <fn(&mut u8) -> u8>::named();
    <*const u8>::named();
    <&(dyn Display + Send)>::named();
    u16::named();
    trace.assert_tree(
        "
         ()::named
         (u8, &str)::named
         (&mut dyn Debug, Box<u8>)::named
         [T; N]::named
         Box::named
         BTreeMap::named
         fn(&mut u8) -> u8::named
         *const u8::named
         Display::named
         It::named",
    );
}

#[derive(Clone, Debug)]
struct Shelf<'a, T, const N: usize>
where
    T: Clone,
{
    items: Vec<T>,
    label: &'a str,
}

#[derive(Debug)]
struct Empty;

type Outcome<T, E = Empty> = Result<T, E>;

#[traced(attributes(shelf.size = N, shelf.label = self.label, item.size = size_of::<T>()), err(none))]
impl<'a, T, const N: usize> Shelf<'a, T, N>
where
    T: Clone + Debug + Default + 'a,
    [T; N]: Sized,
{
    const CAPACITY: usize = if N > 3 { N } else { 3 };

    fn new(label: &'a str) -> Self {
        Self {
            items: Vec::with_capacity(Self::CAPACITY),
            label,
        }
    }

    fn with(self, item: T) -> Self {
        let mut this = self;
        this.items.push(item);
        this
    }

    fn in_a_box(self: Box<Self>) -> Outcome<Vec<T>> {
        Ok(self.items)
    }

    fn in_an_rc(self: Rc<Self>) -> Outcome<usize> {
        if self.items.is_empty() {
            return Err(Empty);
        }
        Ok(self.items.len())
    }

    fn in_an_arc(self: &Arc<Self>) -> Outcome<usize> {
        Ok(self.items.len())
    }

    async fn pinned(self: Pin<&mut Self>) -> Outcome<usize> {
        tokio::task::yield_now().await;
        Err(Empty)
    }

    fn first_mut<'b>(&'b mut self) -> Option<&'b mut T>
    where
        'a: 'b,
    {
        self.items.first_mut()
    }

    fn backwards(&self) -> impl DoubleEndedIterator<Item = &T> + '_ {
        self.items.iter().rev()
    }

    fn matching(&self, matches: impl Fn(&T) -> bool, _: impl Display) -> Option<&T> {
        self.items.iter().find(|item| matches(item))
    }

    fn reader(&self) -> Box<dyn Fn(usize) -> Option<T> + '_> {
        Box::new(move |index| self.items.get(index).cloned())
    }

    fn all(&self) -> [T; N] {
        std::array::from_fn(|_| T::default())
    }
}

#[tokio::test]
async fn generics_and_receivers_are_the_compilers() {
    let trace = testing::init();
    let mut shelf = Shelf::<'_, u16, 4>::new("top").with(3);
    assert_eq!(Box::new(shelf.clone()).in_a_box().unwrap(), [3]);
    assert!(Rc::new(Shelf::<'_, u16, 1>::new("")).in_an_rc().is_err());
    assert_eq!(Arc::new(shelf.clone()).in_an_arc().unwrap(), 1);
    assert!(Pin::new(&mut shelf).pinned().await.is_err());
    assert_eq!(shelf.first_mut(), Some(&mut 3));
    assert_eq!(shelf.backwards().next_back(), Some(&3));
    assert_eq!(shelf.matching(|item| *item == 7, "seven"), None);
    assert_eq!(shelf.reader()(0), Some(3));
    assert_eq!(shelf.all(), [0; 4]);
    let expected = [
        ("in_a_box", false),
        ("in_an_rc", true),
        ("in_an_arc", false),
        ("pinned", true),
        ("first_mut", false),
        ("backwards", false),
        ("matching", true),
        ("reader", false),
        ("all", false),
    ];
    for (name, has_failed) in expected {
        let span = trace.span(&format!("Shelf::{name}"));
        assert_eq!(span.status == Status::error(""), has_failed, "{name}");
        assert_eq!(attribute(&span, "item.size").to_string(), "2", "{name}");
        assert!(has_attribute(&span, "shelf.label"), "{name}");
        let function = attribute(&span, "code.function.name").to_string();
        assert_eq!(function, format!("outside::impls::Shelf<'_, _, N>::{name}"));
    }
}

trait Counter {
    fn count(&self) -> u32;
}

#[traced(kind = server)]
impl dyn Counter + Send {
    fn twice(&self) -> u32 {
        self.count() * 2
    }
}

struct One;

#[traced]
impl Counter for One {
    #[inline]
    fn count(&self) -> u32 {
        1
    }
}

#[test]
fn methods_of_a_trait_object_are_traced() {
    let trace = testing::init();
    let counter: Box<dyn Counter + Send> = Box::new(One);
    assert_eq!(counter.twice(), 2);
    trace.assert_tree("Counter::twice\n  One::count");
}

/// An `impl` that says nothing, with methods that do.
impl One {
    #[traced(kind = client, ret)]
    fn alone(&self) -> u32 {
        self.count()
    }

    #[traced(off)]
    fn off(&self) -> u32 {
        self.alone()
    }

    #[traced(name = "one by name", attributes(one = self.off()))]
    fn named(&self) -> Self {
        let Self = self;
        Self
    }

    fn plain(&self) -> u32 {
        self.off()
    }

    #[traced]
    #[must_use]
    #[inline]
    #[deprecated(note = "this too")]
    fn deprecated(&self) -> Option<u32> {
        Some(self.plain())
    }
}

#[test]
#[expect(deprecated, reason = "attributes of others")]
fn methods_of_a_plain_impl_have_options_of_their_own() {
    let trace = testing::init();
    One.named();
    assert_eq!(One.deprecated(), Some(1));
    // What a field calls runs before the span is current.
    trace.assert_tree("one by name\nalone\n  One::count\ndeprecated\n  alone\n    One::count");
    let one = trace.span("one by name");
    assert_eq!(attribute(&one, "one").to_string(), "1");
}
