use axum::{routing::{get, post}, Router};

pub fn routes() -> Router<AppState> {
    Router::new()
        .route("/", get(list).post(create))
        .route("/:id", get(one).put(replace))
        .route("/{id}/cancel", post(cancel))
}
