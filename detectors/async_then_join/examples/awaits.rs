use std::thread;

fn load(path: PathBuf) -> Result<String> {
    let handle = thread::spawn(move || read(path));
    // expect: async-then-join
    handle.join().unwrap()
}

fn quick(path: PathBuf) -> Result<String> {
    // expect: async-then-join
    thread::spawn(move || read(path)).join().unwrap()
}

fn both(a: PathBuf, b: PathBuf) -> (String, String) {
    let first = thread::spawn(move || read(a));
    let second = thread::spawn(move || read(b));
    // ok: async-then-join (two run beside each other)
    (first.join().unwrap(), second.join().unwrap())
}

fn users(client: &Client) -> Result<Vec<User>> {
    let runtime = Runtime::new()?;
    // expect: async-then-join
    runtime.block_on(client.users())
}

fn pages(client: &Client) -> Result<Vec<Page>> {
    // expect: async-then-join
    futures::executor::block_on(async { client.pages().await })
}

/// The trait of the plugin is synchronous, so the caller has to wait here.
fn plugin(client: &Client) -> Result<Vec<Page>> {
    // ok: async-then-join (the documentation says why)
    block_on(client.pages())
}

fn main() {
    // ok: async-then-join (where the program begins)
    block_on(serve());
}

async fn profile(id: u64) -> Profile {
    // expect: async-then-join
    let user = tokio::spawn(find(id)).await.unwrap();
    // ok: async-then-join (it blocks, so it has a thread of its own)
    let avatar = tokio::task::spawn_blocking(move || draw(id)).await.unwrap();
    // ok: async-then-join (two run beside each other)
    let (a, b) = tokio::join!(posts(id), likes(id));
    // expect: async-then-join
    let all = join_all(vec![posts(id)]).await;
    Profile { user, avatar, a, b, all }
}

// expect: async-then-join
async fn total(orders: &[Order]) -> u64 {
    orders.iter().map(|o| o.price).sum()
}

async fn posts(id: u64) -> Vec<Post> {
    // ok: async-then-join (it awaits)
    store(id).await
}

#[get("/health")]
// ok: async-then-join (the framework asks for it)
async fn health() -> String {
    format!("{}", version())
}

// expect: async-then-join
async fn slow(path: &str) -> String {
    std::fs::read_to_string(path).unwrap()
}

impl Handler for Users {
    // ok: async-then-join (the trait asks for it)
    async fn handle_all(&self) -> String {
        render(&self.names)
    }
}

fn handed(client: Client) {
    thread::spawn(move || {
        // ok: async-then-join (a thread of its own)
        block_on(client.pages());
    });
}
