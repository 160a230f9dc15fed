class S:
    def a(self, o):
        log.info("ENTER a")  # expect: verbose-logging
        r = self.x(o)
        log.info("EXIT a")
        return r

    def b(self, o):
        logging.info(f"Processing order {o.id}")  # expect: verbose-logging
        result = self.process(o)
        logging.info(f"Order {o.id} processed successfully")
        return result

    def c(self, rows):
        for i, row in enumerate(rows):
            logging.info(f"Processing row {i + 1} of {len(rows)}")  # expect: verbose-logging
            self.x(row)

    def d(self):
        logging.info("-" * 50)
        logging.info("STARTING IMPORT JOB")  # expect: verbose-logging
        self.run()

    def e(self, user):
        logging.info("user: %s", user.__dict__)  # expect: verbose-logging
        return user

    def f(self, r):
        logging.info("locals %s", locals())  # expect: verbose-logging

    def g(self, conn_string):
        logging.info("db=%s", settings.DATABASE_URL)  # expect: verbose-logging

    def h(self, event):
        print(json.dumps(event))  # expect: verbose-logging
        return handler(event)

    def i(self, client):
        client_secret = client.secret
        logging.debug("secret=%s", client_secret)  # expect: verbose-logging

    def j(self, o):
        sys.stdout.write(f"order {o.id}\n")
        return o

    def k(self, order):
        logger.info("🛒 Cart updated for %s", order.id)  # expect: verbose-logging
        logger.info("done")
