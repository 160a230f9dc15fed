use tracing::{debug, error, info};

async fn create(store: &Store, order: Order) -> Result<Order> {
    // expect: verbose-logging
    info!("entering create");
    let saved = store.save(order).await?;
    info!("exiting create");
    Ok(saved)
}

async fn import(store: &Store, orders: Vec<Order>) -> Result<()> {
    for order in orders {
        // expect: verbose-logging
        info!("importing order {}", order.id);
        store.put(order).await?;
    }
    Ok(())
}

async fn import_quietly(store: &Store, orders: Vec<Order>) -> Result<()> {
    for order in orders {
        // ok: verbose-logging (debug)
        debug!("importing order {}", order.id);
        if let Err(e) = store.put(order).await {
            // ok: verbose-logging (one line for an error)
            error!("order: {}", e);
            return Err(e);
        }
    }
    Ok(())
}

fn total(orders: &[Order]) -> u64 {
    // expect: verbose-logging
    println!("orders {}", orders.len());
    orders.iter().map(|o| o.price).sum()
}

fn looked_at(orders: &[Order]) -> u64 {
    // expect: verbose-logging
    dbg!(orders);
    sum(orders)
}

fn login(auth: &Auth, name: &str, password: &str) -> Result<()> {
    // expect: verbose-logging
    tracing::info!("login of {} with {}", name, password);
    auth.check(name, password)
}

fn accept(body: &[u8]) -> Result<()> {
    // expect: verbose-logging
    log::info!("received {:?}", body);
    handle(body)
}

fn each(orders: &[Order]) {
    // expect: verbose-logging
    orders.iter().for_each(|order| info!("order {}", order.id));
}

fn stop(store: &Store) {
    // expect: verbose-logging
    info!("===== shutting down =====");
    store.close();
}

fn find(store: &Store, id: u64) -> Option<Order> {
    match store.find(id) {
        Ok(order) => Some(order),
        Err(e) => {
            // ok: verbose-logging (one line for an error)
            error!("order {}: {}", id, e);
            None
        }
    }
}

fn print_report(orders: &[Order]) {
    for order in orders {
        // ok: verbose-logging (its task is output)
        println!("{}", order.id);
    }
}
