//! A program that runs beside the test and is read while it runs; it is killed when the test is done with it, however that ends.

use std::io::{BufRead as _, BufReader, Read};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

type Lines = Arc<Mutex<Vec<String>>>;

/// A running program.
#[derive(Debug)]
pub struct Running {
    child: Child,
    stdout: Lines,
    stderr: Lines,
    readers: Vec<std::thread::JoinHandle<()>>,
    ended: Option<ExitStatus>,
}

impl Running {
    /// Starts it, with nothing to read.
    ///
    /// # Panics
    /// When it cannot be started.
    #[must_use]
    #[track_caller]
    pub fn start(command: &mut Command) -> Self {
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap_or_else(|error| panic!("{command:?}: {error}"));
        let (stdout, stderr) = (Lines::default(), Lines::default());
        let readers = vec![
            read(child.stdout.take().unwrap(), &stdout),
            read(child.stderr.take().unwrap(), &stderr),
        ];
        Self {
            child,
            stdout,
            stderr,
            readers,
            ended: None,
        }
    }

    /// What it has printed so far.
    #[must_use]
    pub fn stdout(&self) -> Vec<String> {
        copy(&self.stdout)
    }

    /// What it has complained about so far.
    #[must_use]
    pub fn stderr(&self) -> Vec<String> {
        copy(&self.stderr)
    }

    /// Its number.
    #[must_use]
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Waits until it has printed something that `found` finds.
    ///
    /// # Panics
    /// When it ends without, or takes longer than a minute and a half.
    #[track_caller]
    pub fn until<T>(&mut self, found: impl Fn(&[String]) -> Option<T>) -> T {
        let deadline = Instant::now() + Duration::from_secs(90);
        loop {
            let over = self.is_over();
            if over {
                // What it said last may still be on its way.
                self.read_out();
            }
            if let Some(found) = found(&self.stdout()) {
                return found;
            }
            assert!(
                !over && Instant::now() < deadline,
                "it has not said it: {:?} {:?}",
                self.stdout(),
                self.stderr()
            );
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// Whether it has ended.
    pub fn is_over(&mut self) -> bool {
        if self.ended.is_none() {
            self.ended = self.child.try_wait().unwrap_or(None);
        }
        self.ended.is_some()
    }

    /// Kills it, without a chance to say anything, and reads what it has said.
    pub fn kill(&mut self) {
        let _ = self.child.kill();
        self.ended = self.child.wait().ok();
        self.read_out();
    }

    fn read_out(&mut self) {
        for reader in self.readers.drain(..) {
            let _ = reader.join();
        }
    }

    /// Waits for its end.
    ///
    /// # Panics
    /// When it takes longer than that.
    #[track_caller]
    pub fn wait(&mut self, limit: Duration) -> ExitStatus {
        let deadline = Instant::now() + limit;
        while !self.is_over() {
            assert!(
                Instant::now() < deadline,
                "it hangs: {:?} {:?}",
                self.stdout(),
                self.stderr()
            );
            std::thread::sleep(Duration::from_millis(10));
        }
        self.read_out();
        self.ended.unwrap()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if self.ended.is_none() {
            let _ = self.child.kill();
            let _ = self.child.wait();
        }
    }
}

fn copy(lines: &Lines) -> Vec<String> {
    lines.lock().unwrap_or_else(PoisonError::into_inner).clone()
}

fn read(pipe: impl Read + Send + 'static, lines: &Lines) -> std::thread::JoinHandle<()> {
    let lines = Arc::clone(lines);
    std::thread::spawn(move || {
        for line in BufReader::new(pipe).lines().map_while(Result::ok) {
            lines
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .push(line);
        }
    })
}
