/// The order service's page, with assets and a form.
enum Page {
    static let html = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <title>Legacy Orders</title>
        <link rel="stylesheet" href="/style.css">
        <link rel="icon" href="/logo.svg">
        </head>
        <body>
        <h1><img src="/logo.svg" alt="" width="32" height="32"> Legacy Orders</h1>
        <table id="orders"><thead><tr><th>No.</th><th>Item</th><th>Quantity</th></tr></thead><tbody></tbody></table>
        <form method="post" action="/orders">
        <label>Item <input name="item" required></label>
        <label>Quantity <input name="quantity" type="number" min="1" value="1"></label>
        <button>Order</button>
        </form>
        <script src="/orders.js"></script>
        </body>
        </html>

        """

    static let style = """
        body { font: 16px/1.5 sans-serif; margin: 2rem auto; max-width: 40rem; padding: 0 1rem; }
        table { border-collapse: collapse; width: 100%; margin-bottom: 2rem; }
        th, td { border-bottom: 1px solid #ccc; padding: .3rem; text-align: left; }
        label { display: block; margin-bottom: .5rem; }

        """

    static let script = """
        const body = document.querySelector("#orders tbody");
        fetch("/api/orders").then(response => response.json()).then(orders => {
          for (const order of orders) {
            const row = body.insertRow();
            for (const text of [order.id, order.item, order.quantity]) row.insertCell().textContent = text;
          }
        });

        """

    static let logo = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect x="4" y="6" width="24" height="20" rx="2"
        fill="#876"/><path d="M9 12h14M9 17h14M9 22h8" stroke="#fff" stroke-width="2"/></svg>

        """
}
