using System.Collections.Concurrent;
using System.Diagnostics;

namespace AfterSales.Metrics.Fuzz;

/// <summary>Runs an attack on every core, and watches that no input takes long.</summary>
internal sealed class Campaign(IAttack attack)
{
    /// <summary>Longer is a hang, once the same input alone takes that long too.</summary>
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Hung = TimeSpan.FromMinutes(1);

    private readonly ConcurrentQueue<string> complaints = new();
    private readonly ConcurrentQueue<(string Word, int Seed)> slow = new();

    public int Run(int firstSeed, long count, TextWriter output)
    {
        var watch = Stopwatch.StartNew();
        foreach (var (word, seed) in attack.Corpus)
        {
            Try(word, seed);
        }

        var workers = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new Worker()).ToList();
        var next = -1L;
        var threads = workers.ConvertAll(worker => new Thread(() =>
        {
            for (var i = Interlocked.Increment(ref next); i < count; i = Interlocked.Increment(ref next))
            {
                worker.Try(this, attack.WordOf(i), unchecked(firstSeed + (int)i));
            }
        }, 16 << 20)
        { IsBackground = true });
        threads.ForEach(thread => thread.Start());
        var hung = Watch(threads, workers, output);
        if (!hung)
        {
            foreach (var (word, seed) in slow)
            {
                TryAlone(word, seed);
            }
        }

        foreach (var complaint in complaints)
        {
            output.WriteLine(complaint);
        }

        output.WriteLine(FormattableString.Invariant(
            $"{Math.Min(count, next + 1):N0} inputs and {attack.Corpus.Count} of the corpus in {watch.Elapsed.TotalSeconds:N0} s: {complaints.Count} complaints"));
        return complaints.IsEmpty && !hung ? 0 : 1;
    }

    private bool Watch(List<Thread> threads, List<Worker> workers, TextWriter output)
    {
        while (threads.Exists(thread => thread.IsAlive))
        {
            threads.Find(thread => thread.IsAlive)!.Join(1_000);
            if (workers.Find(worker => worker.Since is { } since && Stopwatch.GetElapsedTime(since) > Hung) is { } stuck)
            {
                output.WriteLine($"hangs: {stuck.Doing}");
                return true;
            }
        }

        return false;
    }

    private void Try(string word, int seed)
    {
        var start = Stopwatch.GetTimestamp();
        if (attack.Complaint(word, seed) is { } complaint)
        {
            complaints.Enqueue($"{word}\t{seed}\t{complaint}");
        }

        if (Stopwatch.GetElapsedTime(start) > Slow)
        {
            slow.Enqueue((word, seed));
        }
    }

    // What was slow while all cores were busy may have waited for others.
    private void TryAlone(string word, int seed)
    {
        var start = Stopwatch.GetTimestamp();
        _ = attack.Complaint(word, seed);
        if (Stopwatch.GetElapsedTime(start) is var taken && taken > Slow)
        {
            complaints.Enqueue(FormattableString.Invariant($"{word}\t{seed}\ttakes {taken.TotalSeconds:N1} s"));
        }
    }

    private sealed class Worker
    {
        private long since;

        public long? Since => Interlocked.Read(ref since) is var start and not 0 ? start : null;

        public string Doing { get; private set; } = string.Empty;

        public void Try(Campaign campaign, string word, int seed)
        {
            Doing = $"{word}\t{seed}";
            Interlocked.Exchange(ref since, Stopwatch.GetTimestamp());
            campaign.Try(word, seed);
            Interlocked.Exchange(ref since, 0);
        }
    }
}
