use axum::routing::{get, patch};
use axum::Router;

pub fn router() -> Router<AppState> {
    Router::new().route("/stock/:sku", patch(update))
}
