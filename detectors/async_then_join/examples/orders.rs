use std::sync::mpsc;
use std::thread;
use tokio::runtime::Runtime;
use tokio::sync::oneshot;

pub struct OrderService {
    runtime: Runtime,
    client: reqwest::Client,
}

impl OrderService {
    pub fn get(&self, id: u64) -> Result<Order, Error> {
        // expect: async-then-join
        self.runtime.block_on(self.fetch(id))
    }

    pub fn get_new_runtime(&self, id: u64) -> Result<Order, Error> {
        let rt = Runtime::new()?;
        // expect: async-then-join
        rt.block_on(async { self.fetch(id).await })
    }

    pub fn get_handle(&self, id: u64) -> Result<Order, Error> {
        // expect: async-then-join
        tokio::runtime::Handle::current().block_on(self.fetch(id))
    }

    pub fn get_in_place(&self, id: u64) -> Result<Order, Error> {
        tokio::task::block_in_place(|| {
            // expect: async-then-join
            tokio::runtime::Handle::current().block_on(self.fetch(id))
        })
    }

    pub fn get_futures(&self, id: u64) -> Result<Order, Error> {
        // expect: async-then-join
        futures::executor::block_on(self.fetch(id))
    }

    pub fn get_all(&self, ids: &[u64]) -> Vec<Order> {
        // ok: async-then-join (a fan-out)
        self.runtime.block_on(async { futures::future::join_all(ids.iter().map(|id| self.fetch(*id))).await })
    }

    pub async fn load(&self, id: u64) -> Result<Order, Error> {
        let client = self.client.clone();
        // expect: async-then-join
        tokio::spawn(async move { fetch(client, id).await }).await?
    }

    pub async fn load_named(&self, id: u64) -> Result<Order, Error> {
        let handle = tokio::spawn(fetch(self.client.clone(), id));
        // expect: async-then-join
        let order = handle.await??;
        Ok(order)
    }

    pub async fn blocking(&self, id: u64) -> Result<Order, Error> {
        // ok: async-then-join (keeps blocking work off the runtime)
        tokio::task::spawn_blocking(move || compute(id)).await?
    }

    pub async fn both(&self, id: u64) -> Result<(Order, Customer), Error> {
        let order = tokio::spawn(fetch(self.client.clone(), id));
        let customer = tokio::spawn(fetch_customer(self.client.clone(), id));
        // ok: async-then-join (two run beside each other)
        Ok((order.await??, customer.await??))
    }

    pub fn threaded(&self, id: u64) -> u64 {
        // expect: async-then-join
        thread::spawn(move || compute(id)).join().unwrap()
    }

    pub fn threaded_named(&self, id: u64) -> u64 {
        let handle = std::thread::spawn(move || compute(id));
        // expect: async-then-join
        handle.join().unwrap()
    }

    pub fn threads(&self, ids: Vec<u64>) -> Vec<u64> {
        let handles: Vec<_> = ids.into_iter().map(|id| thread::spawn(move || compute(id))).collect();
        // ok: async-then-join (a fan-out)
        handles.into_iter().map(|h| h.join().unwrap()).collect()
    }

    pub fn channel(&self, id: u64) -> u64 {
        let (tx, rx) = mpsc::channel();
        thread::spawn(move || {
            tx.send(compute(id)).unwrap();
        });
        // expect: async-then-join
        rx.recv().unwrap()
    }

    pub async fn oneshot(&self, id: u64) -> u64 {
        let (tx, rx) = oneshot::channel();
        tokio::spawn(async move {
            let _ = tx.send(fetch_one(id).await);
        });
        // expect: async-then-join
        rx.await.unwrap()
    }

    pub async fn join_one(&self, id: u64) -> Vec<Order> {
        // expect: async-then-join
        futures::future::join_all(vec![self.fetch(id)]).await
    }

    pub async fn join_two(&self, id: u64) {
        // ok: async-then-join (two)
        let (a, b) = tokio::join!(self.fetch(id), self.customer(id));
    }

    // expect: async-then-join
    async fn format(&self, order: &Order) -> String {
        let total: u64 = order.lines.iter().map(|l| l.price).sum();
        format!("{}: {}", order.id, total)
    }

    // expect: async-then-join
    pub async fn read_config(path: &str) -> std::io::Result<String> {
        std::fs::read_to_string(path)
    }

    async fn fetch(&self, id: u64) -> Result<Order, Error> {
        // ok: async-then-join (awaits)
        Ok(self.client.get(url(id)).send().await?.json().await?)
    }

    /// Blocks the calling thread: the C interface has no way to wait for a future.
    pub fn order_from_c(&self, id: u64) -> Order {
        // ok: async-then-join (documented)
        self.runtime.block_on(self.fetch(id)).unwrap()
    }
}

#[tokio::main]
async fn main() {
    // ok: async-then-join (entry point)
    serve().await;
}

fn run() {
    let rt = Runtime::new().unwrap();
    // ok: async-then-join (entry point)
    rt.block_on(serve());
}

#[cfg(test)]
mod tests {
    #[test]
    fn loads() {
        let rt = Runtime::new().unwrap();
        // ok: async-then-join (a test)
        rt.block_on(service().fetch(1)).unwrap();
    }
}
