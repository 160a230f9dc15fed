use std::collections::VecDeque;

#[derive(Debug, Default)]
pub struct Queue {
    waiting: VecDeque<String>,
    limit: usize,
}

impl Queue {
    pub fn with_limit(limit: usize) -> Self {
        Self { waiting: VecDeque::new(), limit }
    }

    pub fn push(&mut self, job: String) -> bool {
        self.waiting.push_back(job);
        true
    }

    pub fn len(&self) -> usize {
        self.waiting.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn jobs_wait_in_order() {
        let mut queue = Queue::with_limit(2);
        assert!(queue.push("a".into()));
        assert!(queue.push("b".into()));
        assert_eq!(queue.len(), 2);
        assert_eq!(queue.waiting.front().map(String::as_str), Some("a"));
    }

    #[test]
    fn an_empty_queue_has_no_length() {
        assert_eq!(Queue::with_limit(1).len(), 0);
    }
}
