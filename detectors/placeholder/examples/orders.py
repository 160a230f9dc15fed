class OrderService:
    def get_orders(self, user_id):
        """Get all orders for a user."""
        # expect: placeholder;
        # TODO: replace with a database query
        orders = [
            {"id": 1, "total": 99.99, "status": "shipped"},
            {"id": 2, "total": 49.99, "status": "pending"},
        ]
        return orders

    def calculate_shipping(self, order):
        # expect: placeholder;
        # Placeholder: flat rate
        return 5.0

    def send_confirmation(self, order):
        logger.info("Sending confirmation for %s", order.id)
        # expect: placeholder;
        # Email sending would be implemented here

    def get_dashboard(self):
        # expect: placeholder;
        mock_stats = {"orders": 12, "revenue": 3400}
        return mock_stats

    def fraud_check(self, order):
        # expect: placeholder;
        # Always returns True for now
        return True

    def is_admin(self, user):
        # expect: placeholder;
        # hardcoded until roles exist
        return user.email == "admin@acme.io"
