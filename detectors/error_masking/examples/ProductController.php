<?php
class ProductController extends Controller
{
    public function index()
    {
        try {
            return response()->json($this->service->all());
        } catch (\Exception $e) { // expect: error-masking
            return response()->json([]);
        }
    }

    public function show(int $id)
    {
        try {
            return response()->json($this->service->find($id));
        } catch (ModelNotFoundException $e) {
            return response()->json(['error' => 'not found'], 404);
        }
    }

    public function store(Request $request)
    {
        try {
            $this->service->create($request->all());
            return redirect()->back()->with('success', 'Created');
        } catch (\Exception $e) {
            return redirect()->back()->with('error', 'Could not create');
        }
    }

    public function price(string $sku): ?float
    {
        try {
            return $this->api->price($sku);
        } catch (\Throwable) { // expect: error-masking
            return null;
        }
    }

    public function number(string $text): int
    {
        return (int) $text;
    }

    public function decode(string $json): array
    {
        try {
            return json_decode($json, true, 512, JSON_THROW_ON_ERROR);
        } catch (\JsonException $e) {
            return [];
        }
    }

    public function cleanup(string $dir): void
    {
        try {
            $this->files->remove($dir);
        } catch (\Exception $e) {
        }
    }

    public function handle(): void
    {
        foreach ($this->orders() as $order) {
            try {
                $this->sync($order);
            } catch (\Exception $e) {
                Log::error('sync failed', ['order' => $order->id, 'exception' => $e]);
            }
        }
    }

    public function sync2(array $orders): int
    {
        $count = 0;
        foreach ($orders as $order) {
            try {
                $this->sync($order);
                $count++;
            } catch (\Exception $e) { // expect: error-masking
                error_log($e->getMessage());
            }
        }
        return $count;
    }

    public function tx(callable $fn)
    {
        DB::beginTransaction();
        try {
            $r = $fn();
            DB::commit();
            return $r;
        } catch (\Throwable $e) {
            DB::rollBack();
            throw $e;
        }
    }

    public function tx2(callable $fn)
    {
        DB::beginTransaction();
        try {
            $fn();
            DB::commit();
        } catch (\Throwable $e) { // expect: error-masking
            DB::rollBack();
        }
    }

    public function report(\Throwable $e): void
    {
        try {
            $this->sentry->capture($e);
        } catch (\Throwable $ignored) { // expect: error-masking
        }
    }

    public function copyFile(string $a, string $b): void
    {
        @copy($a, $b); // expect: error-masking
        @mkdir(dirname($b), 0777, true); // expect: error-masking
        $h = @fopen($a, 'r');
        if (!$h) {
            throw new \RuntimeException($a);
        }
    }
}
