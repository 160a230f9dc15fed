<?php

namespace App\More;

use App\Models\Post;
use GuzzleHttp\Client;

class Comment extends Model
{
    public function author()
    {
        return $this->belongsTo(User::class);
    }
}

class MoreService
{
    private array $known = [];

    public function __construct(private Client $client, private UserRepository $users, private \wpdb $wpdb)
    {
    }

    public function lazy(): array
    {
        $names = [];
        foreach (Comment::where('approved', true)->get() as $comment) {
            $names[] = $comment->author->name; // expect: fetch-in-loop
        }

        return $names;
    }

    public function loaded(): array
    {
        $names = [];
        foreach (Comment::with('author')->get() as $comment) {
            $names[] = $comment->author->name; // ok: fetch-in-loop (loaded beforehand)
        }

        return $names;
    }

    public function guzzle(array $ids): array
    {
        $users = [];
        foreach ($ids as $id) {
            $response = $this->client->get("/users/{$id}"); // expect: fetch-in-loop
            $users[] = json_decode((string) $response->getBody(), true);
        }

        return $users;
    }

    public function requested(array $ids): array
    {
        return array_map(fn (int $id) => $this->client->request('GET', '/users/' . $id), $ids); // expect: fetch-in-loop
    }

    public function posted(array $rows): void
    {
        foreach ($rows as $row) {
            $this->client->request('POST', '/users/' . $row['id'], ['json' => $row]); // ok: fetch-in-loop (a write)
        }
    }

    public function contents(array $ids): array
    {
        $items = [];
        foreach ($ids as $id) {
            $items[] = json_decode(file_get_contents("https://api.example.com/items/$id")); // expect: fetch-in-loop
        }

        return $items;
    }

    public function files(array $paths): array
    {
        $texts = [];
        foreach ($paths as $path) {
            $texts[] = file_get_contents($path); // ok: fetch-in-loop (files)
        }

        return $texts;
    }

    public function wordpress(array $ids): array
    {
        $rows = [];
        foreach ($ids as $id) {
            $rows[] = $this->wpdb->get_row($this->wpdb->prepare("SELECT * FROM orders WHERE id = %d", $id)); // expect: fetch-in-loop
        }

        return $rows;
    }

    public function mysqli($connection, array $ids): void
    {
        foreach ($ids as $id) {
            $result = mysqli_query($connection, "SELECT name FROM users WHERE id = " . $id); // expect: fetch-in-loop
            echo mysqli_fetch_assoc($result)['name'];
        }
    }

    public function pdo(\PDO $pdo, array $ids): void
    {
        foreach ($ids as $id) {
            $row = $pdo->query("SELECT name FROM users WHERE id = $id")->fetch(); // expect: fetch-in-loop
            echo $row['name'];
        }
    }

    public function yii(array $ids): array
    {
        return array_map(static fn ($id) => Post::findOne($id), $ids); // expect: fetch-in-loop
    }

    public function kept(array $comments): void
    {
        foreach ($comments as $comment) {
            if (! isset($this->known[$comment->author_id])) {
                $this->known[$comment->author_id] = $this->users->find($comment->author_id); // ok: fetch-in-loop (kept)
            }
            echo $this->known[$comment->author_id]->name;
        }
    }

    public function lazily(array $comments): void
    {
        foreach ($comments as $comment) {
            $author = $this->known[$comment->author_id] ??= $this->users->find($comment->author_id); // ok: fetch-in-loop (kept)
            echo $author->name;
        }
    }

    public function written(\PDO $pdo, array $rows): void
    {
        $stmt = $pdo->prepare('INSERT INTO users (name) VALUES (?)');
        foreach ($rows as $row) {
            $stmt->execute([$row['name']]); // ok: fetch-in-loop (a write)
        }
    }

    public function closed(array $ids): void
    {
        foreach ($ids as $id) {
            Order::findOrFail($id)->update(['closed' => true]); // expect: fetch-in-loop
            Order::where('parent_id', $id)->update(['closed' => true]); // ok: fetch-in-loop (a write)
        }
    }
}
