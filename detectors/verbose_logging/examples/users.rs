use axum::Json;
use tracing::{debug, error, info, warn};

pub struct UserService {
    repo: Repo,
}

impl UserService {
    pub async fn create(&self, dto: UserDto) -> Result<User> {
        info!("entering create"); // expect: verbose-logging
        let user = self.repo.save(dto).await?;
        info!("leaving create");
        Ok(user)
    }

    pub async fn sync_all(&self, users: &[User]) -> Result<()> {
        for user in users {
            self.crm.push(user).await?;
            info!("synced user {}", user.id); // expect: verbose-logging
        }
        Ok(())
    }

    pub async fn login(&self, name: &str, password: &str) -> Result<Session> {
        info!("login {} {}", name, password); // expect: verbose-logging
        self.auth.login(name, password).await
    }

    pub async fn receive(&self, event: Event) -> Result<()> {
        info!("event {}", serde_json::to_string(&event)?); // expect: verbose-logging
        self.handler.handle(event).await
    }

    pub fn count(&self) -> usize {
        println!("counting"); // expect: verbose-logging
        self.repo.count()
    }

    pub fn dbg(&self, order: Order) -> u32 {
        dbg!(&order); // expect: verbose-logging
        order.total
    }

    pub async fn pay(&self, order: &Order) -> Result<()> {
        info!("start"); // expect: verbose-logging
        let total = order.total();
        info!("total {}", total);
        self.gateway.charge(order, total).await?;
        info!("done");
        Ok(())
    }

    pub fn rocket(&self) {
        info!("🚀 started"); // expect: verbose-logging
        self.start();
    }

    pub async fn ok(&self, dto: UserDto) -> Result<User> {
        let user = self.repo.save(dto).await?;
        info!(user_id = %user.id, "user created");
        Ok(user)
    }

    pub fn ok_debug(&self, users: &[User]) {
        for user in users {
            debug!("user {}", user.id);
        }
    }

    pub fn key(&self) {
        info!(api_key = %self.config.api_key, "client configured"); // expect: verbose-logging
    }

    pub async fn inline(&self, token: String) {
        info!("auth token {token}"); // expect: verbose-logging
        self.client.auth(token).await;
    }
}
