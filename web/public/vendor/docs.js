// Shows the API's description at /api/docs. A file of its own, since the content security policy allows no script in the page.
SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#swagger', deepLinking: true, tryItOutEnabled: false });
