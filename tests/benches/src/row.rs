//! The workloads: what is called, how often in a round, in a process that was set up how, and what it may cost.

/// How a child process is set up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Mode {
    /// Everything is recorded and exported, with default settings.
    Record,
    /// Nothing is sampled: `OTEL_TRACES_SAMPLER=parentbased_always_off`.
    Off,
    /// Nobody sets anything up.
    NoInit,
    /// Set up with nothing to export.
    Nothing,
    /// As `Record`, with allocations counted and a worker that sleeps until it is asked.
    Memory,
    /// As `Record`, with a queue for long runs.
    Cpu,
}

impl Mode {
    /// All of them, by name.
    pub(crate) const ALL: [(&'static str, Self); 6] = [
        ("record", Self::Record),
        ("off", Self::Off),
        ("no-init", Self::NoInit),
        ("nothing", Self::Nothing),
        ("memory", Self::Memory),
        ("cpu", Self::Cpu),
    ];

    /// For the child's command line.
    pub(crate) fn name(self) -> &'static str {
        Self::ALL
            .iter()
            .find(|(_, mode)| *mode == self)
            .map_or("", |(name, _)| name)
    }

    /// The inverse of [`name`](Self::name).
    pub(crate) fn find(name: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, mode)| *mode)
    }

    /// The child's environment; every other `OTEL_*` variable is taken away.
    ///
    /// The defaults stay wherever a round fits into them (a queue of 2,048 spans, batches of 512). In `Memory` nothing may be taken
    /// out of the queue before the peak is read, so a batch is as large as the queue; in `Cpu` rounds are long, so the queue is.
    pub(crate) fn environment(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Record | Self::NoInit => &[],
            Self::Off => &[("OTEL_TRACES_SAMPLER", "parentbased_always_off")],
            Self::Nothing => &[("OTEL_TRACES_EXPORTER", "none")],
            Self::Memory => &[
                ("OTEL_BSP_MAX_QUEUE_SIZE", "2048"),
                ("OTEL_BSP_MAX_EXPORT_BATCH_SIZE", "2048"),
                ("OTEL_BSP_SCHEDULE_DELAY", "60000"),
            ],
            Self::Cpu => &[("OTEL_BSP_MAX_QUEUE_SIZE", "65536")],
        }
    }
}

/// A workload. One *operation* is one call of the measured function.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Row {
    /// One span without attributes of its own.
    Leaf,
    /// One span with four attributes.
    LeafAttrs,
    /// Ten spans, one within the other.
    Nested10,
    /// 1 + 100 + 900 spans, until the exporter has counted them.
    Tree,
    /// A future that is ready at once.
    AsyncLeaf,
    /// A future that is polled eleven times.
    AsyncMulti,
    /// `Leaf` on one thread, in rounds like those of `Contended`: what that one is compared with.
    Alone,
    /// `Leaf` on two threads at once.
    Contended,
    /// `Leaf` below a parent that is not sampled.
    UnsampledChild,
    /// `Leaf` without a parent, not sampled.
    UnsampledRoot,
    /// `Leaf` after an `init` with nothing to export.
    DisabledNone,
    /// `Leaf` without any `init`.
    Disabled,
}

impl Row {
    /// All of them, in the order of the table.
    pub(crate) const ALL: [Self; 12] = [
        Self::Leaf,
        Self::LeafAttrs,
        Self::Nested10,
        Self::Tree,
        Self::AsyncLeaf,
        Self::AsyncMulti,
        Self::Alone,
        Self::Contended,
        Self::UnsampledChild,
        Self::UnsampledRoot,
        Self::DisabledNone,
        Self::Disabled,
    ];

    /// For the command line and the table.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Leaf => "leaf",
            Self::LeafAttrs => "leaf_attrs",
            Self::Nested10 => "nested10",
            Self::Tree => "tree",
            Self::AsyncLeaf => "async_leaf",
            Self::AsyncMulti => "async_multi",
            Self::Alone => "alone",
            Self::Contended => "contended",
            Self::UnsampledChild => "unsampled_child",
            Self::UnsampledRoot => "unsampled_root",
            Self::DisabledNone => "disabled_none",
            Self::Disabled => "disabled",
        }
    }

    /// What the reader of the table has to know.
    pub(crate) fn meaning(self) -> &'static str {
        match self {
            Self::Leaf => "one span, current in the OTel context",
            Self::LeafAttrs => "the same with i64, bool, f64 and a 24-byte string",
            Self::Nested10 => "ten spans, one within the other; per span",
            Self::Tree => "1 + 100 + 900 spans until the exporter has counted them; per span",
            Self::AsyncLeaf => "future that is ready at once",
            Self::AsyncMulti => "future polled eleven times",
            Self::Alone => "`leaf` on one thread, in rounds as short as the next row's",
            Self::Contended => "`leaf` on two threads that really run at once; per span and thread",
            Self::UnsampledChild => "`leaf` below an unsampled parent",
            Self::UnsampledRoot => "`leaf` without a parent, not sampled",
            Self::DisabledNone => "`leaf` after `init` with nothing to export",
            Self::Disabled => "`leaf` without any `init`",
        }
    }

    /// The inverse of [`name`](Self::name).
    pub(crate) fn find(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|row| row.name() == name)
    }

    /// What kind of process it needs.
    pub(crate) fn mode(self) -> Mode {
        match self {
            Self::UnsampledChild | Self::UnsampledRoot => Mode::Off,
            Self::DisabledNone => Mode::Nothing,
            Self::Disabled => Mode::NoInit,
            _ => Mode::Record,
        }
    }

    /// Operations of one short round. A round's spans fit into every contender's default queue, and the queue is empty before the next
    /// round, so nothing is dropped; the children check that. `Alone` and `Contended` stay below one batch, for there
    /// the worker would need a third core; what the worker costs is in `Tree` and in the CPU table.
    pub(crate) fn operations(self) -> u64 {
        match self {
            Self::Leaf | Self::LeafAttrs | Self::AsyncLeaf => 1000,
            Self::Nested10 => 100,
            Self::Tree => 1,
            Self::AsyncMulti => 500,
            Self::Alone | Self::Contended => 240,
            Self::UnsampledChild | Self::UnsampledRoot => 2000,
            Self::DisabledNone | Self::Disabled => 20_000,
        }
    }

    /// Spans of one operation.
    pub(crate) fn spans(self) -> u64 {
        match self {
            Self::Nested10 => u64::from(crate::work::DEPTH),
            Self::Tree => crate::work::TREE,
            _ => 1,
        }
    }

    /// Whether the operations run below a parent.
    pub(crate) fn has_parent(self) -> bool {
        !matches!(
            self,
            Self::UnsampledRoot | Self::DisabledNone | Self::Disabled
        )
    }
}
