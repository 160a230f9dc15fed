"""What makes each shipped question appear, and what looks like it and must not: ``path | line``, several of a kind."""

from __future__ import annotations

from typing import NamedTuple


class Case(NamedTuple):
    asks: str
    """Lines that make the question appear when they are added (in ``REMOVED``: when they go away)."""
    is_silent: str
    """Lines of the same kind that do not."""


ADDED = {
    # api
    "new-endpoint-access": Case(
        """
        api/users.py | @router.post("/users")
        shop/urls.py | path("orders/", orders),
        src/UserController.java | @PostMapping("/users")
        src/users.controller.ts | @Delete(':id')
        src/app.ts | app.get('/health', health);
        app/api/me/route.ts | export async function GET(request: Request) {
        src/Routes.kt | get("/users") {
        server/rss.go | g.GET("/u/:id/rss.xml", feed)
        server/main.go | mux.HandleFunc("POST /users", create)
        Api/UsersController.cs | [HttpPost("users")]
        Api/Program.cs | app.MapGet("/users", List);
        config/routes.rb | resources :orders
        routes/web.php | Route::post('/users', [UserController::class, 'store']);
        src/main.rs | .route("/users", get(list).post(create))
        """,
        """
        api/users.py | @pytest.mark.parametrize("x", [1])
        src/cache.ts | const value = cache.get('/health');
        server/main.go | value := settings.Get("users")
        tests/api/test_users.py | @router.post("/users")
        README.md | @router.post("/users")
        """,
    ),
    "limits-of-input": Case(
        """
        api/upload.py | async def upload(file: UploadFile): ...
        src/Upload.java | public void upload(@RequestParam MultipartFile file) {
        src/upload.ts | const files = req.files;
        server/upload.go | file, header, err := r.FormFile("file")
        Api/Upload.cs | public IActionResult Upload(IFormFile file)
        app/models/user.rb | has_one_attached :avatar
        app/Upload.php | $file = $request->file('avatar');
        """,
        """
        api/upload.py | async def upload(name: str): ...
        api/upload.py | from fastapi import APIRouter, UploadFile
        src/upload.ts | const filed = req.filed;
        src/upload.ts | app.use(express.json({ limit: '1mb' }));
        """,
    ),
    "outgoing-call-limits": Case(
        """
        lib/feed.py | return requests.get(url)
        src/feed.ts | const response = await fetch(`${BASE_URL}/feed`);
        src/Feed.java | this.webClient = WebClient.builder()
        src/Feed.kt | private val client: HttpClient = HttpClient()
        feed/feed.go | response, err := http.Get(address)
        Feed.cs | var client = new HttpClient();
        lib/feed.rb | Net::HTTP.get(uri)
        app/Feed.php | $response = Http::get($url);
        src/feed.rs | let client = reqwest::Client::new();
        """,
        """
        lib/feed.py | return session_for(url)
        lib/feed.py | return requests.get(url, timeout=5)
        src/view.ts | const rows = fetch(rows);
        feed/feed.go | http.Error(w, "no", 404)
        """,
    ),
    "serialized-shape": Case("proto/order.proto | string note = 4;", "src/order.py | note = 4"),
    "sender-of-the-webhook": Case(
        """
        api/pay.py | @router.post("/webhooks/stripe")
        src/pay.ts | router.post('/stripe/webhook', handle);
        src/Pay.java | @PostMapping("/webhook")
        pay/pay.go | mux.HandleFunc("/webhooks/stripe", handle)
        Pay.cs | app.MapPost("/webhooks/pay", Handle);
        config/routes.rb | post "webhooks/stripe", to: "webhooks#stripe"
        routes/api.php | Route::post('/webhooks/stripe', StripeController::class);
        src/pay.rs | .route("/webhook", post(handle))
        """,
        """
        api/pay.py | @router.get("/payments")
        src/pay.ts | const webhook = settings.webhook;
        """,
    ),
    "guessing-and-flooding": Case(
        """
        api/auth.py | @router.post("/login/access-token")
        src/auth.ts | router.post('/register', register);
        src/Auth.java | @PostMapping("/forgot-password")
        auth/auth.go | r.POST("/otp", verify)
        Auth.cs | [HttpPost("login")]
        config/routes.rb | post "login", to: "sessions#create"
        routes/web.php | Route::post('/password/reset', reset);
        """,
        """
        api/auth.py | @router.post("/logins-of-the-day/report")
        src/auth.ts | const token = read('/token');
        src/auth.ts | router.get('/register', page);
        """,
    ),
    # ci
    "pipeline-loosened": Case(
        """
        .github/workflows/ci.yml | continue-on-error: true
        .gitlab-ci.yml | allow_failure: true
        Makefile | pytest || true
        """,
        """
        .github/workflows/ci.yml | continue-on-error: false
        .github/workflows/ci.yml | kubectl delete namespace scratch || true
        """,
    ),
    "action-that-can-move": Case(
        """
        .github/workflows/ci.yml | - uses: oven-sh/setup-bun@v2
        .gitlab-ci.yml | - remote: https://ci.example.org/lint.yml
        """,
        """
        .github/workflows/ci.yml | - uses: actions/checkout@v4
        .github/workflows/ci.yml | - uses: ./.github/actions/setup
        .github/workflows/ci.yml | - uses: oven-sh/setup-bun@4bc047ad259df6fc24a6c9b0f9a0cb08cf17fbe5
        """,
    ),
    "rights-of-the-pipeline": Case(
        """
        .github/workflows/label.yml | pull_request_target:
        .github/workflows/label.yml | contents: write
        """,
        ".github/workflows/label.yml | contents: read",
    ),
    "event-text-in-script": Case(
        """
        .github/workflows/title.yml | run: echo "${{ github.event.pull_request.title }}"
        .github/workflows/title.yml | git checkout ${{ github.head_ref }}
        """,
        """
        .github/workflows/title.yml | if: github.event.pull_request.title != ''
        .github/workflows/title.yml | TITLE: ${{ github.event.pull_request.title }}
        .github/workflows/title.yml | run: echo "${{ github.sha }}"
        """,
    ),
    "build-repeated-tomorrow": Case(
        """
        Dockerfile | RUN curl -sSL https://get.example.org | sh
        Dockerfile | FROM node:latest
        .github/workflows/ci.yml | - run: pip install ruff
        Makefile | go install golang.org/x/tools/cmd/stringer@latest
        """,
        """
        Dockerfile | FROM node:22.4.1-alpine
        .github/workflows/ci.yml | - run: pip install ruff==0.5.1
        .github/workflows/ci.yml | - run: pip install -r requirements.txt
        .github/workflows/ci.yml | - run: pip install --upgrade pip
        """,
    ),
    "contents-of-the-image": Case(
        """
        Dockerfile | COPY . .
        Dockerfile | ARG NPM_TOKEN
        """,
        """
        Dockerfile | COPY package.json .
        Dockerfile | ARG NODE_VERSION
        """,
    ),
    "half-a-release": Case(
        """
        .github/workflows/publish.yml | run: twine upload dist/*
        build.sh | docker push shop/web:$TAG
        package.json | "release": "pnpm publish -r",
        """,
        """
        .github/workflows/publish.yml | run: twine check dist/*
        build.sh | docker pull shop/web:$TAG
        """,
    ),
    "cache-of-the-pipeline": Case(
        ".github/workflows/ci.yml | - uses: actions/cache@v4", ".github/workflows/ci.yml | - uses: actions/checkout@v4"
    ),
    # data
    "migration-and-running-code": Case(
        """
        app/migrations/0007_rename.py | migrations.RenameField("order", "total", "sum"),
        db/migrate/20260101_rename.rb | rename_column :orders, :total, :sum
        src/main/resources/db/migration/V2__sum.sql | ALTER TABLE orders DROP COLUMN total;
        database/migrations/2026_sum.php | Schema::table('orders', function (Blueprint $table) {
        alembic/versions/ab12_sum.py | op.drop_column("orders", "total")
        Data/Migrations/20260101_Sum.cs | migrationBuilder.RenameColumn(
        prisma/migrations/1_sum/migration.sql | alter table "Order" rename column total to sum;
        """,
        """
        app/migrations/0007_new.py | migrations.CreateModel(
        src/main/resources/db/migration/V3__new.sql | CREATE TABLE returns (id int);
        src/orders.sql | ALTER TABLE orders DROP COLUMN total;
        """,
    ),
    "entity-without-migration": Case(
        """
        shop/models.py | email = models.EmailField()
        shop/models.py | name: Mapped[str] = mapped_column(String(40))
        src/User.java | @Column(name = "email")
        src/user.entity.ts | @ManyToOne(() => Team)
        src/schema.ts | export const users = pgTable("users", {
        model/user.go | Email string `gorm:"column:email;not null"`
        Data/Shop.cs | public DbSet<User> Users { get; set; }
        src/Entity/User.php | #[ORM\\Column(length: 180)]
        """,
        """
        shop/models.py | email = forms.EmailField()
        shop/migrations/0002.py | field=models.EmailField(),
        model/user.go | Email string `json:"email"`
        """,
    ),
    "schema-changed-at-start": Case(
        """
        docker/start.sh | alembic upgrade head
        Program.cs | context.Database.Migrate();
        store/db.go | err = db.AutoMigrate(&User{})
        src/main/resources/application.properties | spring.jpa.hibernate.ddl-auto=update
        src/data-source.ts | synchronize: true,
        """,
        """
        docker/start.sh | alembic history
        src/main/resources/application.properties | spring.jpa.hibernate.ddl-auto=validate
        src/data-source.ts | synchronize: false,
        """,
    ),
    "transaction-boundary": Case(
        """
        shop/orders.py | with transaction.atomic():
        src/Orders.java | @Transactional
        src/orders.ts | await prisma.$transaction(async (tx) => {
        store/orders.go | tx, err := db.BeginTx(ctx, nil)
        Orders.cs | using var transaction = context.Database.BeginTransaction();
        app/models/order.rb | Order.transaction do
        app/Orders.php | DB::transaction(function () {
        src/orders.rs | let mut tx = pool.begin().await?;
        src/Orders.kt | newSuspendedTransaction {
        """,
        """
        shop/orders.py | with transaction.begin_trace():
        src/orders.ts | const transaction = readTransaction(id);
        """,
    ),
    "raw-sql": Case(
        """
        shop/q.py | cur.execute(f"SELECT * FROM t WHERE id = {id_}")
        src/q.ts | db.query(`DELETE FROM t WHERE id = ${id}`)
        src/Q.java | String sql = "DELETE FROM " + table;
        q/q.go | query := fmt.Sprintf("UPDATE t SET a = '%s'", a)
        Q.cs | var sql = $"SELECT a FROM t WHERE id = {id}";
        app/q.rb | Order.where("total > #{params[:total]}")
        app/Q.php | $sql = "SELECT * FROM t WHERE id = {$id}";
        src/q.rs | let sql = format!("INSERT INTO t VALUES ({value})");
        src/Q.kt | val sql = "SELECT a FROM t WHERE id = ${id}"
        """,
        """
        shop/q.py | cur.execute("SELECT * FROM t WHERE id = %s", (id_,))
        shop/q.py | log(f"Update {name} now")
        src/q.ts | show(`Select ${count} rows from ${table}`)
        """,
    ),
    "cache-invalidation": Case(
        """
        src/price.ts | const priceCache = new Map<string, Price>();
        shop/price.py | @lru_cache(maxsize=None)
        src/Price.java | @Cacheable("prices")
        price/price.go | var priceCache = make(map[string]Price)
        Price.cs | _memoryCache.Set(key, price);
        app/price.rb | Rails.cache.fetch("prices") do
        app/Price.php | Cache::remember('prices', 60, fn () => load());
        src/price.rs | let cache = HashMap::new();
        src/Price.kt | private val cache = ConcurrentHashMap<String, Price>()
        """,
        """
        src/price.ts | const prices = await load();
        shop/price.py | cache_control = "no-store"
        """,
    ),
    "destructive-statement": Case(
        """
        src/purge.ts | await fs.promises.rm(dir, { recursive: true });
        shop/purge.py | shutil.rmtree(folder)
        purge/purge.go | err := os.RemoveAll(dir)
        Purge.cs | Directory.Delete(path, true);
        lib/purge.rb | orders.where(old: true).delete_all
        app/Purge.php | Order::truncate();
        src/purge.rs | fs::remove_dir_all(&dir)?;
        src/Purge.kt | dir.deleteRecursively()
        db/purge.sql | DELETE FROM orders WHERE state = 'old';
        release.sh | git push --force origin main
        """,
        """
        src/purge.ts | await form.reset();
        Makefile | rm -rf .venv/ dist
        purge/purge.go | defer os.RemoveAll(dir)
        src/jobs.ts | description: "Job to delete from local storage.",
        db/purge.sql | DELETE FROM orders WHERE id = 4;
        release.sh | git push --force-with-lease origin main
        """,
    ),
    "cascade-of-deletion": Case(
        """
        shop/models.py | user = models.ForeignKey(User, on_delete=models.CASCADE)
        src/Order.java | @OneToMany(cascade = CascadeType.ALL)
        src/order.entity.ts | @ManyToOne(() => User, { onDelete: 'CASCADE' })
        app/models/user.rb | has_many :orders, dependent: :destroy
        database/migrations/1.php | $table->foreignId('user_id')->constrained()->cascadeOnDelete();
        db/schema.sql | user_id int references users(id) on delete cascade
        Data/Shop.cs | .OnDelete(DeleteBehavior.Cascade);
        model/order.go | User User `gorm:"constraint:OnDelete:CASCADE"`
        """,
        """
        shop/models.py | user = models.ForeignKey(User, on_delete=models.PROTECT)
        app/models/user.rb | has_many :orders, dependent: :restrict_with_error
        """,
    ),
    "created-twice": Case(
        """
        shop/users.py | user, _ = User.objects.get_or_create(email=email)
        shop/users.py | if not User.objects.filter(email=email).exists():
        app/users.rb | Security.find_or_create_by(ticker: ticker)
        app/Users.php | $user = User::firstOrCreate(['email' => $email]);
        src/Users.java | if (users.existsByEmail(email)) {
        store/users.go | db.FirstOrCreate(&user)
        Users.cs | if (await context.Users.AnyAsync(u => u.Email == email))
        """,
        """
        shop/users.py | if not output_path.exists():
        app/users.rb | if File.exists?(path)
        """,
    ),
    "whole-table": Case(
        """
        shop/report.py | for order in Order.objects.all():
        src/report.ts | const users = await prisma.user.findMany();
        src/Report.java | return orderRepository.findAll();
        app/report.rb | Order.all.each do |order|
        app/Report.php | foreach (Order::all() as $order) {
        Report.cs | var orders = await _context.Orders.ToListAsync();
        report/report.go | rows, err := db.Query("SELECT id, total FROM orders")
        """,
        """
        shop/report.py | for order in Order.objects.filter(day=day):
        src/Report.java | while (matcher.find()) {
        src/report.tsx | placeholder="Select order from marketplace"
        report/report.go | rows, err := db.Query("SELECT id FROM orders WHERE day = ? LIMIT 100", day)
        """,
    ),
    "search-without-index": Case(
        """
        shop/search.py | orders.filter(note__icontains=text)
        src/search.ts | mode: 'insensitive',
        search/search.go | query = query.Where("LOWER(note) LIKE ?", "%"+text+"%")
        app/search.rb | where("note LIKE ?", "%#{text}%")
        db/search.sql | SELECT id FROM orders WHERE note LIKE '%late%';
        """,
        """
        shop/search.py | orders.filter(number=number)
        db/search.sql | SELECT id FROM orders WHERE number = 4;
        src/search.ts | mode: 'default',
        """,
    ),
    "rows-locked": Case(
        """
        shop/stock.py | item = Item.objects.select_for_update().get(pk=pk)
        src/Stock.java | @Lock(LockModeType.PESSIMISTIC_WRITE)
        stock/stock.go | row := tx.QueryRow("SELECT amount FROM stock WHERE id = ? FOR UPDATE", id)
        app/stock.rb | item.with_lock do
        app/Stock.php | $item = Item::where('id', $id)->lockForUpdate()->first();
        """,
        """
        src/stock.ts | message: 'At least one field must be provided for update',
        shop/stock.py | item = Item.objects.get(pk=pk)
        """,
    ),
    "rows-rewritten": Case(
        """
        app/migrations/0008_fill.py | migrations.RunPython(fill),
        db/migrate/20260101_fill.rb | Order.find_each do |order|
        prisma/migrations/2_fill/migration.sql | UPDATE "Order" SET "state" = 'open';
        alembic/versions/cd34_fill.py | op.execute("UPDATE orders SET state = 'open'")
        """,
        """
        app/migrations/0008_new.py | migrations.CreateModel(
        app/jobs/fill.rb | Order.find_each do |order|
        """,
    ),
    # dependencies
    "new-dependency": Case(
        """
        package.json | "left-pad": "^1.3.0",
        pyproject.toml | "httpx>=0.27",
        requirements.txt | httpx==0.27.0
        go.mod | github.com/spf13/cobra v1.8.0
        Cargo.toml | serde_json = "1.0.133"
        Gemfile | gem "sidekiq"
        composer.json | "guzzlehttp/guzzle": "^7.8",
        Shop.csproj | <PackageReference Include="Polly" Version="8.4.0" />
        pom.xml | <artifactId>caffeine</artifactId>
        build.gradle.kts | implementation("io.ktor:ktor-client-core:2.3.0")
        gradle/libs.versions.toml | ktor = { module = "io.ktor:ktor-client-core", version.ref = "ktor" }
        """,
        """
        package.json | "version": "1.3.0",
        package.json | "test": "vitest",
        Cargo.toml | version = "0.2.0"
        go.mod | github.com/inconshreveable/mousetrap v1.1.0 // indirect
        """,
    ),
    "dependency-from-elsewhere": Case(
        """
        package.json | "left-pad": "github:someone/left-pad",
        pyproject.toml | "shop @ git+https://git.example.org/shop.git",
        go.mod | replace example.org/shop => ../shop
        Cargo.toml | shop = { git = "https://git.example.org/shop" }
        Gemfile | gem "shop", github: "someone/shop"
        build.gradle | maven { url "https://jitpack.io" }
        composer.json | "type": "vcs",
        """,
        """
        package.json | "url": "git+https://git.example.org/shop.git"
        go.mod | example.org/shop v1.2.0
        build.gradle | maven { url "https://repo.maven.apache.org/maven2" }
        """,
    ),
    "dependency-held": Case(
        """
        package.json | "overrides": {
        pyproject.toml | override-dependencies = ["numpy<2"]
        pom.xml | <exclusion>
        build.gradle.kts | exclude(group = "io.netty", module = "netty-all")
        """,
        """
        package.json | "dependencies": {
        pom.xml | <dependency>
        """,
    ),
    "install-script": Case(
        """
        package.json | "postinstall": "node scripts/install.js",
        composer.json | "post-install-cmd": ["@php artisan optimize"],
        """,
        'package.json | "build": "node scripts/build.js",',
    ),
    # errors
    "retry-and-repetition": Case(
        """
        src/pay.py | @retry(stop=stop_after_attempt(3))
        src/pay.py | for attempt in range(3):
        src/pay.ts | await pRetry(() => charge(card), { retries: 3 });
        src/Pay.java | @Retryable(maxAttempts = 3)
        pay/pay.go | for attempt := 1; attempt <= most; attempt++ {
        Pay.cs | .WaitAndRetryAsync(3, Wait);
        app/jobs/pay_job.rb | retry_on Net::OpenTimeout
        app/Jobs/Pay.php | public $tries = 3;
        src/pay.rs | backoff::future::retry(policy, || charge(card)).await
        src/Pay.kt | for (attempt in 1..most) {
        """,
        """
        src/pay.py | @cached
        src/pay.ts | const attempts = log.attempts;
        app/pay.rb | puts "please retry"
        """,
    ),
    "error-told-by-its-text": Case(
        """
        lib/load.py | if "not found" in str(e):
        src/load.ts | if (error.message.includes('ECONNREFUSED')) {
        src/Load.java | if (e.getMessage().contains("not found")) {
        load/load.go | if strings.Contains(err.Error(), "HTTP 404") {
        Load.cs | catch (Exception ex) when (ex.Message.Contains("timeout"))
        lib/load.rb | raise unless e.message.include?("not found")
        app/Load.php | if (str_contains($e->getMessage(), 'not found')) {
        src/load.rs | if e.to_string().contains("not found") {
        src/Load.kt | if (e.message?.contains("not found") == true) {
        """,
        """
        lib/load.py | log(str(e))
        src/load.ts | show(error.message);
        load/load.go | if errors.Is(err, ErrMissing) {
        src/load.ts | if (chat.message.includes('hello')) {
        """,
    ),
    "error-shown-to-caller": Case(
        """
        api/load.py | raise HTTPException(500, detail=str(e))
        src/load.ts | res.status(500).json({ error: error.message });
        src/Load.java | return ResponseEntity.badRequest().body(e.getMessage());
        load/load.go | http.Error(w, err.Error(), 500)
        Load.cs | return BadRequest(ex.Message);
        app/load.rb | render json: { error: e.message }
        app/Load.php | return response()->json(['error' => $e->getMessage()]);
        src/load.rs | (StatusCode::BAD_REQUEST, e.to_string())
        src/Load.kt | call.respond(HttpStatusCode.BadRequest, e.message)
        """,
        """
        api/load.py | raise HTTPException(500, detail="not loaded")
        src/load.ts | logger.error(error.message);
        load/load.go | http.Error(w, "not loaded", 500)
        """,
    ),
    "some-of-many-failed": Case(
        """
        src/mail.ts | const sent = await Promise.allSettled(mails.map(send));
        lib/mail.py | await asyncio.gather(*mails, return_exceptions=True)
        mail/mail.go | return errors.Join(failed...)
        Mail.cs | catch (AggregateException ex)
        src/mail.rs | let sent = mails.iter().map(send).filter_map(Result::ok);
        src/Mail.kt | supervisorScope {
        """,
        """
        src/mail.ts | const sent = await Promise.all([a, b]);
        lib/mail.py | await asyncio.gather(a, b)
        """,
    ),
    "caller-gone-away": Case(
        """
        mail/mail.go | ctx, cancel := context.WithTimeout(context.Background(), 15*time.Second)
        Mail.cs | await client.SendAsync(mail, CancellationToken.None);
        src/Mail.kt | GlobalScope.launch { send(mail) }
        lib/mail.py | await asyncio.shield(send(mail))
        """,
        """
        mail/mail.go | ctx, cancel := context.WithTimeout(ctx, 15*time.Second)
        mail/mail.go | // ctx := context.Background()
        Mail.cs | await client.SendAsync(mail, cancellationToken);
        """,
    ),
    "left-behind-on-failure": Case(
        """
        lib/pack.py | folder = tempfile.mkdtemp()
        pack/pack.go | dir, err := os.MkdirTemp("", "pack-*")
        src/Pack.java | Path path = Files.createTempFile("pack", ".zip");
        Pack.cs | var path = Path.GetTempFileName();
        src/pack.ts | const dir = await fs.mkdtemp(prefix);
        pack.sh | dir=$(mktemp -d)
        """,
        """
        lib/pack.py | with tempfile.TemporaryDirectory() as folder:
        pack/pack.go | dir := os.TempDir()
        """,
    ),
    # kubernetes
    "node-or-zone-lost": Case(
        """
        deploy/web.yaml | replicas: 3
        deploy/web.yaml | kind: StatefulSet
        chart/values.yaml | replicaCount: 2
        """,
        """
        deploy/web.yaml | replicas: 1
        docs/deploy.md | kind: StatefulSet
        """,
    ),
    "probe-and-dependency": Case("deploy/web.yaml | livenessProbe:", "deploy/web.yaml | livenessProbes: none"),
    "memory-and-processor": Case(
        """
        deploy/web.yaml | memory: 256Mi
        deploy/web.yaml | cpu: "200m"
        """,
        """
        deploy/web.yaml | memory: {{ .Values.memory }}
        deploy/web.yaml | cpu: host
        """,
    ),
    "data-when-the-pod-moves": Case(
        """
        deploy/db.yaml | kind: PersistentVolumeClaim
        deploy/db.yaml | - ReadWriteOnce
        deploy/db.yaml | hostPath:
        """,
        """
        deploy/db.yaml | kind: Service
        deploy/db.yaml | emptyDir: {}
        """,
    ),
    "pod-rights": Case(
        """
        deploy/agent.yaml | privileged: true
        deploy/agent.yaml | hostNetwork: true
        docker-compose.yml | - /var/run/docker.sock:/var/run/docker.sock
        """,
        """
        deploy/agent.yaml | privileged: false
        deploy/agent.yaml | runAsUser: 1000
        """,
    ),
    "rights-in-the-cluster": Case(
        """
        deploy/role.yaml | kind: ClusterRole
        deploy/role.yaml | verbs: ["*"]
        """,
        """
        deploy/role.yaml | kind: ServiceAccount
        deploy/role.yaml | verbs: ["get", "list"]
        """,
    ),
    "image-that-runs": Case(
        """
        deploy/web.yaml | image: shop/web:latest
        chart/values.yaml | tag: main
        """,
        """
        deploy/web.yaml | image: shop/web:1.4.2
        deploy/web.yaml | image: busybox:latest@sha256:2383baad1860
        """,
    ),
    "reachable-from-outside": Case(
        """
        deploy/web.yaml | type: LoadBalancer
        deploy/web.yaml | kind: Ingress
        app/main.py | uvicorn.run(app, host="0.0.0.0")
        src/main.ts | host: '0.0.0.0',
        """,
        """
        deploy/web.yaml | type: ClusterIP
        app/main.py | uvicorn.run(app, host="127.0.0.1")
        app/Rules/Address.php | if ($value === '0.0.0.0') {
        app/Rules/Address.php | if (str_starts_with($entry, '0.0.0.0')) {
        """,
    ),
    "run-over-run": Case(
        """
        deploy/report.yaml | kind: CronJob
        deploy/report.yaml | schedule: "0 3 * * *"
        """,
        """
        deploy/report.yaml | kind: Job
        .github/dependabot.yml | schedule: weekly
        """,
    ),
    "limit-behind-the-copies": Case("deploy/web.yaml | maxReplicas: 20", "deploy/web.yaml | minReplicas: 2"),
    "running-pods-and-new-settings": Case("deploy/settings.yaml | kind: ConfigMap", "deploy/settings.yaml | kind: Service"),
    "stopped-in-mid-request": Case(
        """
        deploy/web.yaml | terminationGracePeriodSeconds: 30
        deploy/web.yaml | preStop:
        """,
        "deploy/web.yaml | postStart:",
    ),
    "destroyed-at-the-next-apply": Case(
        """
        infra/db.tf | deletion_protection = false
        infra/db.tf | resource "aws_db_instance" "shop" {
        """,
        """
        infra/db.tf | deletion_protection = true
        infra/dns.tf | resource "aws_route53_record" "shop" {
        """,
    ),
    # logic
    "time-and-zone": Case(
        """
        src/report.py | today = date.today()
        src/report.ts | const label = day.toLocaleDateString();
        src/Report.java | LocalDate today = LocalDate.now();
        report/report.go | day := time.Now().Format("2006-01-02")
        Report.cs | var now = DateTime.Now;
        lib/report.rb | today = Date.today
        app/Report.php | $day = date('Y-m-d');
        src/report.rs | let now = Local::now();
        """,
        """
        src/report.py | today = clock.today(zone)
        src/log.ts | log({ ts: new Date().toISOString() });
        Report.cs | var now = DateTime.UtcNow;
        report/report.go | started := time.Now()
        lib/report.rb | took = Time.now - started
        """,
    ),
    "money-in-floating-point": Case(
        """
        src/Cart.java | double totalPrice = 0;
        src/cart.ts | amount: number;
        shop/cart.py | price: float
        cart/cart.go | Price float64
        Cart.cs | public double Amount { get; set; }
        src/cart.rs | price: f64,
        src/Cart.kt | val price: Double,
        app/cart.rb | total = params[:price].to_f + item.price.to_f
        app/Cart.php | function charge(float $amount) {
        """,
        """
        src/Cart.java | double ratio = 0;
        src/cart.ts | amount: number; // in cents
        src/news.ts | feed: number;
        src/tree.ts | taxonomy: number;
        """,
    ),
    "waiting-for-a-while": Case(
        """
        lib/boot.py | time.sleep(5)
        src/boot.ts | await new Promise(resolve => setTimeout(resolve, 1000));
        src/Boot.java | Thread.sleep(2000);
        src/Boot.kt | delay(500)
        boot/boot.go | time.Sleep(2 * time.Second)
        Boot.cs | await Task.Delay(500);
        lib/boot.rb | sleep 2
        app/Boot.php | usleep(2000);
        src/boot.rs | tokio::time::sleep(Duration::from_secs(1)).await;
        boot.sh | sleep 10
        """,
        """
        src/boot.ts | setTimeout(save, 1000);
        src/hotel.py | rooms.sleeps = 4
        boot/boot.go | // time.Sleep(2 * time.Second)
        """,
    ),
    "model-answer-used": Case(
        """
        src/chat.py | client.chat.completions.create(model=m)
        src/chat.ts | const { text } = await generateText({ model, prompt });
        src/Chat.java | String answer = chatModel.chat(question);
        chat/chat.go | answer, err := client.Messages.New(ctx, request)
        Chat.cs | var answer = await chatClient.GetResponseAsync(messages);
        app/chat.rb | answer = RubyLLM.chat.ask(question)
        """,
        """
        src/chat.py | client.chat.rooms.create(name=n)
        src/chat.ts | const text = generate(template);
        src/Chat.java | return messages.stream().toList();
        """,
    ),
    # runtime
    "new-setting": Case(
        """
        src/conf.ts | const region = process.env.REGION;
        src/conf.py | region = os.environ["REGION"]
        src/Conf.java | @Value("${shop.region}")
        src/Conf.kt | val region = System.getenv("REGION")
        conf/conf.go | region := os.Getenv("REGION")
        Conf.cs | var region = Environment.GetEnvironmentVariable("REGION");
        lib/conf.rb | region = ENV.fetch("REGION")
        config/shop.php | 'region' => env('REGION'),
        src/conf.rs | let region = env::var("REGION")?;
        """,
        """
        src/conf.ts | const region = settings.region;
        src/conf.ts | if (process.env.NODE_ENV === 'test') {
        docs/conf.md | region = os.environ["REGION"]
        """,
    ),
    "background-work": Case(
        """
        src/jobs.py | asyncio.create_task(rebuild())
        src/jobs.ts | setInterval(async () => { await rebuild(); }, 1000);
        src/Jobs.java | @Scheduled(fixedRate = 1000)
        src/Jobs.kt | GlobalScope.launch { rebuild() }
        jobs/jobs.go | go func() {
        Jobs.cs | _ = Task.Run(Rebuild);
        app/jobs.rb | RebuildJob.perform_later(order)
        app/Jobs/Rebuild.php | class Rebuild implements ShouldQueue
        src/jobs.rs | tokio::spawn(async move {
        """,
        """
        src/jobs.py | await rebuild()
        src/form.tsx | dispatch(addFile(base64));
        src/form.tsx | const timer = setInterval(() => tick(), 1000);
        """,
    ),
    "shared-state": Case(
        """
        src/Counter.java | private static Map<String, Integer> seen = new HashMap<>();
        src/counter.py | lock = threading.Lock()
        src/counter.ts | let counter = 0;
        counter/counter.go | mu sync.Mutex
        Counter.cs | private readonly SemaphoreSlim _gate = new SemaphoreSlim(1);
        lib/counter.rb | @@seen ||= {}
        src/counter.rs | seen: Arc<Mutex<HashMap<String, u32>>>,
        src/Counter.kt | private val mutex = Mutex()
        """,
        """
        src/Counter.java | private final int limit;
        src/Counter.java | private static final int LIMIT = 4;
        counter/counter.go | var known = map[string]bool{"a": true}
        src/counter.ts | const limit = 4;
        """,
    ),
    "all-at-once": Case(
        """
        src/mail.ts | await Promise.all(mails.map((mail) => send(mail)));
        lib/mail.py | await asyncio.gather(*(send(mail) for mail in mails))
        src/Mail.java | mails.parallelStream().forEach(this::send);
        src/Mail.kt | mails.map { async { send(it) } }.awaitAll()
        mail/mail.go | group, ctx := errgroup.WithContext(ctx)
        Mail.cs | await Task.WhenAll(mails.Select(Send));
        src/mail.rs | futures::future::join_all(mails.iter().map(send)).await;
        lib/mail.rb | mails.map { |mail| Thread.new { send_mail(mail) } }
        """,
        """
        src/mail.ts | await Promise.all([header, footer]);
        lib/mail.py | await asyncio.gather(header, footer)
        Mail.cs | await Task.WhenAll(header, footer);
        """,
    ),
    "flag-off-and-end": Case(
        """
        src/cart.ts | const isNew = useFeatureFlag('new-cart');
        app/cart.rb | if Flipper.enabled?(:new_cart, user)
        Cart.cs | if (_featureService.IsEnabled(FeatureFlagKeys.NewCart))
        app/Cart.php | if (Feature::active('new-cart')) {
        src/Cart.java | @ConditionalOnProperty(name = "shop.new-cart")
        shop/cart.py | if is_feature_enabled("new-cart"):
        cart/cart.go | on, _ := client.BoolVariation("new-cart", user, false)
        """,
        """
        src/cart.ts | const flags = readFlags(argv);
        app/cart.rb | if user.enabled?
        """,
    ),
    "metric-read-by": Case(
        """
        shop/metrics.py | orders = Counter("orders_total", "Orders")
        metrics/metrics.go | var orders = prometheus.NewCounterVec(options, labels)
        src/Metrics.java | meterRegistry.counter("orders", "shop", shop).increment();
        src/metrics.ts | const orders = meter.createCounter('orders');
        Metrics.cs | var orders = meter.CreateCounter<long>("orders");
        lib/metrics.rb | StatsD.increment("orders")
        src/metrics.rs | counter!("orders").increment(1);
        """,
        """
        shop/metrics.py | words = Counter(text.split())
        src/metrics.ts | const counter = createCounterView();
        """,
    ),
    "message-that-never-succeeds": Case(
        """
        src/Orders.java | @KafkaListener(topics = "orders")
        src/orders.ts | @EventPattern('order.created')
        orders/orders.go | reader := kafka.NewReader(settings)
        Orders.cs | public class OrderConsumer : IConsumer<OrderCreated>
        app/jobs/order_job.rb | class OrderJob < ApplicationJob
        app/Jobs/Order.php | class Order implements ShouldQueue
        shop/orders.py | @shared_task
        """,
        """
        src/orders.ts | window.addEventListener('order', show);
        lib/orders.rb | # include Sidekiq::Job
        shop/orders.py | @dataclass
        """,
    ),
    "sent-though-rolled-back": Case(
        """
        src/Orders.java | kafkaTemplate.send("orders", order);
        app/models/order.rb | after_save :notify_warehouse
        shop/orders.py | send_mail_to_buyer.delay(order.id)
        src/orders.ts | await producer.send({ topic: 'orders', messages });
        Orders.cs | await _publishEndpoint.Publish(new OrderCreated(id));
        """,
        """
        app/models/order.rb | after_commit :notify_warehouse
        src/orders.ts | await mailer.send(mail);
        shop/orders.py | wait = backoff.delay(attempt)
        """,
    ),
    "pool-times-copies": Case(
        """
        shop/db.py | engine = create_engine(url, pool_size=20)
        store/db.go | db.SetMaxOpenConns(50)
        src/db.ts | const pool = new Pool({ max: 20 });
        src/main/resources/application.yaml | maximum-pool-size: 30
        config/database.yml | pool: 25
        """,
        """
        shop/db.py | engine = create_engine(url)
        store/db.go | db.SetConnMaxLifetime(time.Hour)
        """,
    ),
    "end-of-the-process": Case(
        """
        src/main.ts | process.on('SIGTERM', close);
        cmd/main.go | ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
        src/Main.java | Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        app/main.py | loop.add_signal_handler(signal.SIGTERM, stop)
        Main.cs | lifetime.ApplicationStopping.Register(Close);
        src/main.rs | tokio::signal::ctrl_c().await?;
        lib/main.rb | trap("TERM") { close }
        """,
        """
        src/main.ts | button.on('click', close);
        src/main.ts | const signal = controller.signal;
        """,
    ),
    "debugging-in-production": Case(
        """
        shop/settings.py | DEBUG = True
        app/main.py | app.run(debug=True)
        cmd/main.go | _ "net/http/pprof"
        Startup.cs | app.UseDeveloperExceptionPage();
        Dockerfile | CMD uvicorn app:app --reload
        """,
        """
        shop/settings.py | DEBUG = False
        docs/settings.md | DEBUG = True
        app/main.py | app.run()
        """,
    ),
    # security
    "secret-in-source": Case(
        """
        src/conf.py | API_KEY = "q8w7e6r5t4y3u2i1o0p9a8s7"
        config/shop.yaml | password: "Zk3v9QpLr7Tn2XwYb5Gc8d"
        src/conf.ts | const secretKey = 'b7Qe5Rt2Yu8Io1Pa4Sd6Fg';
        """,
        """
        src/conf.py | API_KEY = os.environ["API_KEY"]
        src/conf.py | API_KEY = "your-api-key-of-20-letters"
        src/conf.ts | const passwordLabel = 'settings.account.password.label';
        """,
    ),
    "command-from-input": Case(
        """
        src/run.py | subprocess.run(command, shell=True)
        src/run.ts | execSync(`git log ${branch}`);
        src/Run.java | Runtime.getRuntime().exec(command);
        run/run.go | cmd := exec.Command("sh", "-c", script)
        Run.cs | FileName = "cmd.exe",
        lib/run.rb | system("git log #{branch}")
        app/Run.php | $out = shell_exec($command);
        src/run.rs | Command::new("sh").arg("-c").arg(script)
        """,
        """
        src/run.py | subprocess.run([tool, path])
        src/run.ts | const match = pattern.exec(`a`);
        run/run.go | cmd := exec.Command("git", "log", branch)
        src/run.py | # os.system(command)
        """,
    ),
    "dynamic-code": Case(
        """
        src/load.py | state = pickle.loads(body)
        src/load.ts | const run = new Function('value', body);
        src/Load.java | var in = new ObjectInputStream(stream);
        Load.cs | TypeNameHandling = TypeNameHandling.All,
        lib/load.rb | state = Marshal.load(body)
        app/Load.php | $state = unserialize($body);
        """,
        """
        src/load.py | state = yaml.load(body, Loader=SafeLoader)
        src/load.ts | const score = model.eval();
        src/load.ts | // eval(body) is not used here
        """,
    ),
    "markup-from-text": Case(
        """
        src/Note.tsx | <div dangerouslySetInnerHTML={{ __html: note }} />
        src/note.js | element.innerHTML = note;
        src/Note.vue | <p v-html="note"></p>
        shop/views.py | return mark_safe(note)
        app/helpers/notes.rb | notes.join.html_safe
        resources/views/note.blade.php | {!! $note !!}
        Pages/Note.cshtml | @Html.Raw(Model.Note)
        note/note.go | return template.HTML(note)
        """,
        """
        src/note.js | element.innerHTML = '';
        src/note.js | element.textContent = note;
        app/views/note.html.erb | <%= label "&nbsp;".html_safe %>
        """,
    ),
    "path-from-input": Case(
        """
        src/files.ts | res.sendFile(join(root, req.params.name))
        api/files.py | path = os.path.join(folder, file.filename)
        src/Files.java | Path path = Paths.get(root, file.getOriginalFilename());
        files/files.go | file, err := os.Open(filepath.Join(root, r.PathValue("name")))
        Files.cs | var path = Path.Combine(root, file.FileName);
        app/files.rb | send_file File.join(root, params[:name])
        app/Files.php | readfile(storage_path($file->getClientOriginalName()));
        """,
        """
        src/files.ts | res.sendFile(INDEX)
        api/files.py | path = os.path.join(folder, "index.html")
        """,
    ),
    "permission-change": Case(
        """
        src/views.py | @csrf_exempt
        src/Security.java | .requestMatchers("/orders").permitAll()
        src/main.ts | res.setHeader('Access-Control-Allow-Origin', '*');
        client/client.go | TLSClientConfig: &tls.Config{InsecureSkipVerify: true},
        Api/Users.cs | [AllowAnonymous]
        app/users_controller.rb | skip_before_action :authenticate_user!
        app/Users.php | Http::withoutVerifying()->get($url);
        src/client.rs | .danger_accept_invalid_certs(true)
        infra/policy.tf | actions = ["*"]
        """,
        """
        src/views.py | @login_required
        src/views.py | from rest_framework.permissions import AllowAny
        docs/identity.md | [AllowAnonymous]
        client/client.go | TLSClientConfig: &tls.Config{InsecureSkipVerify: false},
        infra/policy.tf | actions = ["s3:GetObject"]
        """,
    ),
    "object-of-another": Case(
        """
        src/orders.ts | const order = await Order.findById(req.params.id);
        shop/views.py | order = get_object_or_404(Order, pk=pk)
        app/orders_controller.rb | @order = Order.find(params[:id])
        app/Orders.php | $order = Order::findOrFail($request->id);
        orders/orders.go | db.First(&order, c.Param("id"))
        Orders.cs | var order = await context.Orders.FindAsync(request.OrderId);
        """,
        """
        app/orders_controller.rb | @order = current_user.orders.find(params[:id])
        shop/views.py | order = get_object_or_404(request.user.orders, pk=pk, owner=request.user)
        src/orders.ts | const order = await Order.findOne({ id, owner });
        """,
    ),
    "fields-from-caller": Case(
        """
        src/users.ts | const user = await User.create(req.body);
        app/users_controller.rb | User.create(params.require(:user).permit!)
        app/Users.php | $user->update($request->all());
        src/Users.java | BeanUtils.copyProperties(userDto, user);
        shop/users.py | user = User.objects.create(**request.data)
        """,
        """
        src/users.ts | const user = await User.create({ name: req.body.name });
        app/users_controller.rb | User.create(params.require(:user).permit(:name))
        app/Users.php | $user->update($request->validated());
        """,
    ),
    "address-from-outside": Case(
        """
        api/image.py | response = requests.get(image_url, timeout=5)
        src/image.ts | const { data } = await axios.get(mediaUrl);
        image/image.go | response, err := http.Get(webhookURL)
        Image.cs | await _httpClient.GetStreamAsync(imageUrl);
        lib/image.rb | URI.open(remote_url)
        app/Image.php | $body = Http::get($imageUrl);
        """,
        """
        api/image.py | response = requests.get(BASE_URL, timeout=5)
        src/image.ts | const image = images.get(imageId);
        """,
    ),
    "redirect-target": Case(
        """
        api/login.py | return RedirectResponse(url=next_url)
        src/login.ts | res.redirect(req.query.next);
        app/login_controller.rb | redirect_to params[:return_to]
        Login.cs | return Redirect(returnUrl);
        login/login.go | http.Redirect(w, r, r.FormValue("next"), 302)
        """,
        """
        api/login.py | return RedirectResponse(url="/orders")
        app/login_controller.rb | redirect_to orders_path
        """,
    ),
    "weak-hash": Case(
        """
        lib/sum.py | digest = hashlib.md5(body).hexdigest()
        src/sum.ts | const digest = createHash('sha1').update(body).digest('hex');
        src/Sum.java | MessageDigest.getInstance("MD5");
        sum/sum.go | digest := md5.Sum(body)
        Sum.cs | using var md5 = MD5.Create();
        lib/sum.rb | Digest::MD5.hexdigest(body)
        app/Sum.php | $digest = md5($body);
        src/token.ts | const token = prefix + Math.random().toString(36);
        """,
        """
        lib/sum.py | digest = hashlib.sha256(body).hexdigest()
        src/view.ts | const key = Math.random().toString(36);
        src/view.ts | const angle = Math.random() * 360;
        """,
    ),
    "signature-compared": Case(
        """
        api/hook.py | if signature != expected:
        src/hook.ts | if (signature === expected) {
        hook/hook.go | if signature != expected {
        lib/hook.rb | return if signature == expected
        """,
        """
        api/hook.py | if not hmac.compare_digest(signature, expected):
        api/hook.py | if signature == None:
        src/hook.ts | if (tokens === expected) {
        """,
    ),
    "personal-data-in-the-log": Case(
        """
        api/mail.py | logger.info(f"Sending to {user.email}")
        src/mail.ts | logger.info(`User logged in: ${user.email}`);
        src/Mail.java | log.info("Sending to {}", user.email);
        mail/mail.go | slog.Info("sent", "to", user.Email)
        Mail.cs | _logger.LogInformation("Sent to {Email}", email);
        lib/mail.rb | Rails.logger.info("sent to #{user.email}")
        """,
        """
        api/mail.py | logger.info(f"Sending to user {user.id}")
        src/mail.ts | console.log('One-Time Password (OTP) sent');
        """,
    ),
    "whole-record-sent": Case(
        """
        shop/serializers.py | fields = "__all__"
        src/users.ts | res.json(user);
        app/users_controller.rb | render json: @user
        app/Users.php | return response()->json($user);
        users/users.go | c.JSON(200, user)
        Users.cs | return Ok(user);
        """,
        """
        shop/serializers.py | fields = ("id", "name")
        src/users.ts | res.json({ id: user.id });
        app/users_controller.rb | render json: @user, only: [:id]
        """,
    ),
    "token-in-the-browser": Case(
        'src/app.tsx | localStorage.setItem("token", token);', "src/app.tsx | localStorage.setItem('theme', theme);"
    ),
    "flags-of-the-cookie": Case(
        """
        api/login.py | response.set_cookie("session", value)
        src/login.ts | res.cookie('session', value);
        login/login.go | http.SetCookie(w, &http.Cookie{Name: "session"})
        src/Login.java | Cookie cookie = new Cookie("session", value);
        app/login.rb | cookies.permanent[:session] = value
        app/Login.php | setcookie('session', $value);
        """,
        """
        api/login.py | value = request.cookies["session"]
        src/login.ts | const value = req.cookies.session;
        """,
    ),
    "archive-unpacked": Case(
        """
        lib/unpack.py | with zipfile.ZipFile(path) as archive:
        src/Unpack.java | var in = new ZipInputStream(stream);
        unpack/unpack.go | reader, err := zip.OpenReader(path)
        Unpack.cs | ZipFile.ExtractToDirectory(path, folder);
        src/unpack.rs | let archive = ZipArchive::new(file)?;
        app/Unpack.php | $zip->extractTo($folder);
        """,
        """
        lib/unpack.py | pairs = zip(names, values)
        unpack/unpack.go | target := "linux"
        """,
    ),
    "tool-given-to-a-model": Case(
        """
        agent/tools.py | @mcp.tool()
        src/tools.ts | server.registerTool('delete-file', schema, handler);
        tools/tools.go | tool := mcp.NewTool("delete_file")
        Tools.cs | [McpServerTool, Description("Deletes a file")]
        app/tools/delete.rb | class Delete < RubyLLM::Tool
        src/Tools.java | @Tool("Deletes a file")
        """,
        """
        agent/tools.py | @tooltip
        Tools.cs | /// [McpServerTool, Description("Deletes a file")]
        src/tools.ts | const toolbar = createToolbar();
        """,
    ),
    # taxonomy
    "streamed-all-the-way": Case(
        """
        api/export.py | return StreamingResponse(rows())
        src/export.ts | return new Response(new ReadableStream({ start }));
        src/Export.java | public StreamingResponseBody export() {
        export/export.go | flusher, ok := w.(http.Flusher)
        Export.cs | public async IAsyncEnumerable<Row> Export()
        app/export_controller.rb | include ActionController::Live
        app/Export.php | return new StreamedResponse($write);
        src/export.rs | Body::from_stream(rows)
        """,
        """
        api/export.py | return Response(body)
        src/export.ts | const stream = music.stream;
        """,
    ),
    "already-there": Case(
        """
        lib/text.py | def slugify(text):
        src/format.ts | export function formatFileSize(bytes: number): string {
        src/format.ts | const debounce = (f: () => void) => {
        tui/loader.go | func ensureDir(path string) error {
        src/text.rs | fn levenshtein(a: &str, b: &str) -> usize {
        src/Text.kt | fun slugify(text: String): String {
        src/Text.java | private static String truncate(String text, int most) {
        Text.cs | private static string ToSnakeCase(string text)
        lib/text.rb | def self.deep_merge(a, b)
        app/Text.php | function parse_bool($text) {
        """,
        """
        lib/text.py | def price_of(order):
        src/format.ts | const label = formatFileSize(file.size);
        src/Options.java | public Builder truncate(Boolean truncate) {
        """,
    ),
    "shape-on-both-sides": Case(
        """
        src/orders.ts | const response = await fetch('/api/orders');
        src/orders.ts | return axios.get<Order[]>("/api/orders");
        src/Orders.kt | @GET("orders/{id}")
        """,
        """
        src/orders.ts | const response = await fetch(cdn);
        src/orders.ts | const order = orders.get('/api');
        """,
    ),
    "silently-cut": Case(
        """
        lib/prompt.py | text = text[:10000]
        src/prompt.ts | prompt: text.slice(0, 4000),
        prompt/prompt.go | text = text[:2000]
        Prompt.cs | text = text.Substring(0, 2000);
        src/Prompt.java | return rows.stream().limit(500).toList();
        lib/prompt.rb | text = text[0, 2000]
        app/Prompt.php | $text = mb_substr($text, 0, 2000);
        src/prompt.rs | let rows = rows.into_iter().take(500);
        """,
        """
        lib/prompt.py | short = digest[:12]
        src/prompt.ts | console.log(text.slice(0, 4000));
        """,
    ),
    "chosen-number": Case(
        """
        lib/match.py | SIMILARITY_THRESHOLD = 0.82
        src/match.ts | minScore: 0.7,
        src/Match.java | private static final double THRESHOLD = 0.6;
        match/match.go | const similarityThreshold = 0.75
        src/Match.kt | val minScore: Double = 0.7
        """,
        """
        lib/match.py | threshold = settings.threshold
        src/match.ts | console.log('confidence: 0.87');
        src/view.css | opacity: 0.7;
        """,
    ),
    "layer-for-one": Case(
        """
        src/export.ts | export class ExporterFactory {
        lib/export.py | class ExportFactory:
        src/Export.java | public abstract class AbstractExporter {
        export/export.go | type ExportRegistry struct {
        Export.cs | public interface IExportStrategy
        """,
        """
        src/export.ts | export class Exporter {
        lib/export.py | factory = ExportFactory()
        src/Export.java | public class ExportStrategy implements Strategy {
        """,
    ),
    "old-way-kept": Case(
        """
        src/orders.ts | // kept for backward compatibility
        lib/orders.py | # fall back to the old format
        orders/orders.go | // legacy clients send the total as text
        """,
        """
        lib/orders.py | # the format of orders
        src/orders.ts | const legacy = readLegacy();
        docs/orders.md | kept for backward compatibility
        """,
    ),
    "format-read-by-hand": Case(
        """
        lib/read.py | cells = line.strip().split(",")
        src/read.ts | const text = html.replace(/<[^>]+>/g, '');
        read/read.go | cells := strings.Split(line, ";")
        app/Read.php | $cells = explode(',', $line);
        src/read.ts | const match = answer.match(/\\{[\\s\\S]*\\}/);
        """,
        """
        lib/read.py | hosts = value.split(",")
        src/read.ts | const words = text.split(' ');
        """,
    ),
    # tests
    "recorded-result-read": Case(
        """
        src/__snapshots__/Menu.spec.tsx.snap | exports[`menu 1`] = `<div />`
        view/testdata/dark.golden | +----+
        """,
        "src/menu.ts | const menu = 1;",
    ),
    "double-of-a-service": Case(
        """
        tests/test_feed.py | @patch("shop.feed.requests.get")
        src/feed.test.ts | nock('https://feed.example.org').get('/').reply(200, {});
        src/test/java/FeedTest.java | MockWebServer server = new MockWebServer();
        feed/feed_test.go | srv := httptest.NewServer(handler)
        spec/feed_spec.rb | stub_request(:get, "feed.example.org")
        tests/FeedTest.php | Http::fake(['feed.example.org/*' => Http::response([])]);
        Feed.Tests/FeedTests.cs | var handler = new Mock<HttpMessageHandler>();
        """,
        """
        tests/test_feed.py | @patch("shop.feed.clock")
        src/feed.test.ts | const feed = makeFeed();
        src/test/java/FeedTest.java | responses.add(AiMessage.from(text));
        """,
    ),
    # ui
    "states-of-the-view": Case(
        """
        src/Orders.tsx | const { data } = useQuery(ORDERS);
        src/Orders.vue | const { data } = await useAsyncData('orders', load);
        src/Orders.svelte | {#await orders}
        """,
        """
        src/Orders.tsx | const total = sum(rows);
        src/orders.ts | const { data } = useQuery(ORDERS);
        """,
    ),
    "keyboard-and-reader": Case(
        """
        src/Row.tsx | <div onClick={open}>
        src/Row.vue | <span @click="open">
        src/Row.svelte | <li on:click={open}>
        app/views/row.html.erb | <div data-action="click->row#open">
        """,
        """
        src/Row.tsx | <button onClick={open}>
        src/Row.tsx | <div role="button" tabIndex={0} onClick={open}>
        """,
    ),
    "listener-left": Case(
        """
        src/Row.tsx | window.addEventListener("resize", measure);
        src/Row.vue | const timer = setInterval(() => tick(), 1000);
        src/hooks/useFeed.ts | const feed = new WebSocket(url);
        """,
        """
        src/Row.tsx | window.addEventListener("load", measure, { once: true });
        src/Row.tsx | onValueChange={(value) => setInterval(value as Interval)}
        src/row.ts | window.addEventListener("resize", measure);
        """,
    ),
    "second-click": Case(
        """
        src/Order.tsx | <form onSubmit={handleSubmit(order)}>
        src/Order.vue | <form @submit.prevent="order">
        src/Order.tsx | const { mutate } = useMutation(ORDER);
        """,
        """
        src/Order.tsx | <form onReset={clear}>
        src/Order.vue | <button @click="open">
        """,
    ),
    "shown-before-it-is-true": Case(
        """
        src/Like.tsx | onMutate: async (like) => {
        src/like.ts | queryClient.setQueryData(['likes'], likes);
        """,
        """
        src/Like.tsx | onSuccess: (like) => {
        src/like.ts | const likes = queryClient.getQueryData(['likes']);
        """,
    ),
    "other-languages": Case(
        """
        src/locales/en.json | "save": "Save",
        src/main/resources/messages.properties | save=Save
        app/src/main/res/values/strings.xml | <string name="save">Save</string>
        """,
        """
        src/locales/de.json | "save": "Speichern",
        docs/i18n/en/guide/start.md | Save
        """,
    ),
    "server-and-browser-differ": Case(
        """
        src/Page.tsx | const isWide = typeof window !== 'undefined' && window.innerWidth > 800;
        src/Page.tsx | const [theme] = useState(localStorage.getItem('theme'));
        """,
        """
        src/Page.tsx | const [theme] = useState('dark');
        src/page.ts | const isBrowser = typeof window !== 'undefined';
        """,
    ),
}
REMOVED = {
    "pipeline-gate": Case(
        ".github/workflows/ci.yml | - run: make check",
        """
        .github/workflows/ci.yml | # a comment on the test
        .github/workflows/ci.yml | - uses: actions/checkout@v4
        """,
    ),
    "removed-public-surface": Case(
        """
        src/Orders.java | public interface Orders {
        src/app.ts | app.get('/orders', orders);
        api/orders.py | @router.get("/orders")
        server/main.go | mux.HandleFunc("/orders", list)
        Orders.cs | [HttpGet("orders")]
        config/routes.rb | resources :orders
        routes/api.php | Route::get('/orders', list);
        src/orders.rs | pub trait Orders {
        """,
        """
        src/Orders.java | private interface Orders {
        src/orders.ts | const orders = map.get('/orders');
        """,
    ),
    "removed-export": Case(
        """
        src/index.ts | export * from './orders';
        src/lib.rs | pub mod orders;
        """,
        """
        src/orders.ts | export * from './order';
        src/index.ts | import { orders } from './orders';
        """,
    ),
    "removed-check": Case(
        """
        src/pay.py | if amount is None: raise ValueError(amount)
        src/pay.ts | if (!user) throw new UnauthorizedError();
        src/Pay.java | Objects.requireNonNull(amount);
        src/Pay.kt | require(amount > 0) { "no amount" }
        pay/pay.go | return errors.New("invalid amount")
        Pay.cs | ArgumentNullException.ThrowIfNull(amount);
        app/pay_controller.rb | before_action :authenticate_user!
        app/Pay.php | $this->authorize('pay', $order);
        src/pay.rs | ensure!(amount > 0, "no amount");
        """,
        """
        src/pay.py | amount += 1
        src/pay.tsx | if (!label) return null;
        src/Pay.java | int amount = read();
        pay/pay.go | return errors.Join(a, b)
        """,
    ),
}
