use axum::{routing::{delete, get, post}, Router};

mod orders;
mod stock;

#[tokio::main]
async fn main() {
    let api = Router::new()
        .nest("/orders", orders::routes())
        .merge(stock::router());
    let app = Router::new()
        .route("/health", get(health))
        .nest("/api", api)
        .nest_service("/assets", ServeDir::new("assets"));
    axum::serve(listener, app).await.unwrap();
}
