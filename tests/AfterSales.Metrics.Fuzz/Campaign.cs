using System.Diagnostics;

namespace AfterSales.Metrics.Fuzz;

/// <summary>Runs an attack on every core, says at once what fails, and watches that no input takes long.</summary>
internal sealed class Campaign(IAttack attack, TextWriter output)
{
    /// <summary>Longer is a hang, once the same input alone takes that long too.</summary>
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(1);

    /// <summary>Glances at a worker, a second apart, that find it at the same input: counted, for the clock goes on while the process is stopped.</summary>
    private const int Hung = 60;

    private const int GlancesAProgress = 60;

    /// <summary>Complaints of one word that are printed; more are of the same kind as a rule, and counted.</summary>
    private const int Printed = 3;

    /// <summary>An answer of a million rows need not be read to its end.</summary>
    private const int LongestLine = 2_000;

    private readonly Lock gate = new();
    private readonly Schedule schedule = new(attack.Words);
    private readonly Dictionary<string, int> complaints = [];
    private readonly Queue<(string Word, int Seed)> slow = new();
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private long next = -1;

    public int Run(int firstSeed, long count)
    {
        foreach (var (word, seed) in attack.Corpus)
        {
            Try(word, seed);
        }

        var workers = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new Worker()).ToList();
        var threads = workers.ConvertAll(worker => new Thread(() =>
        {
            for (var i = Interlocked.Increment(ref next); i < count; i = Interlocked.Increment(ref next))
            {
                worker.Try(this, schedule.Next(), unchecked(firstSeed + (int)i));
            }
        }, 16 << 20)
        { IsBackground = true });
        threads.ForEach(thread => thread.Start());
        var hung = Watch(threads, workers, count);
        while (!hung && slow.TryDequeue(out var input))
        {
            TryAlone(input.Word, input.Seed);
        }

        Progress(count);
        return complaints.Count == 0 && !hung ? 0 : 1;
    }

    private bool Watch(List<Thread> threads, List<Worker> workers, long count)
    {
        for (var glance = 1; threads.Exists(thread => thread.IsAlive); glance++)
        {
            threads.Find(thread => thread.IsAlive)!.Join(Glance);
            if (workers.Find(worker => worker.Glances() > Hung) is { } stuck)
            {
                Print($"hangs: {stuck.Doing}");
                return true;
            }

            if (glance % GlancesAProgress == 0)
            {
                Progress(count);
            }
        }

        return false;
    }

    private void Progress(long count)
    {
        lock (gate)
        {
            Print(FormattableString.Invariant(
                $"{Math.Min(count, next + 1):N0} inputs, each word {schedule.Fewest:N0} to {schedule.Most:N0} times, and {attack.Corpus.Count} of the corpus ")
                + FormattableString.Invariant($"in {watch.Elapsed.TotalSeconds:N0} s: {complaints.Values.Sum()} complaints of {complaints.Count} words"));
        }
    }

    private void Try(string word, int seed)
    {
        var start = Stopwatch.GetTimestamp();
        if (attack.Complaint(word, seed) is { } complaint)
        {
            Complain(word, seed, complaint);
        }

        var taken = Stopwatch.GetElapsedTime(start);
        schedule.Took(word, taken);
        if (taken > Slow)
        {
            lock (gate)
            {
                slow.Enqueue((word, seed));
            }
        }
    }

    // What was slow while all cores were busy may have waited for others; alone, what counts is the work, whoever else is on the machine.
    private void TryAlone(string word, int seed)
    {
        var start = Environment.CpuUsage.TotalTime;
        _ = attack.Complaint(word, seed);
        if (Environment.CpuUsage.TotalTime - start is var taken && taken > Slow)
        {
            Complain(word, seed, FormattableString.Invariant($"takes {taken.TotalSeconds:N1} s"));
        }
    }

    private void Complain(string word, int seed, string complaint)
    {
        lock (gate)
        {
            complaints[word] = complaints.GetValueOrDefault(word) + 1;
            if (complaints[word] <= Printed)
            {
                Print($"{word}\t{seed}\t{(complaint.Length > LongestLine ? complaint[..LongestLine] : complaint)}");
            }
        }
    }

    private void Print(string line)
    {
        lock (gate)
        {
            output.WriteLine(line);
            output.Flush();
        }
    }

    private sealed class Worker
    {
        private long inputs;
        private long seen;
        private int glances;

        public string Doing { get; private set; } = string.Empty;

        /// <summary>How many glances in a row have found it at one input.</summary>
        public int Glances()
        {
            var now = Interlocked.Read(ref inputs);
            (seen, glances) = now == seen ? (seen, glances + 1) : (now, 0);
            return glances;
        }

        public void Try(Campaign campaign, string word, int seed)
        {
            Doing = $"{word}\t{seed}";
            Interlocked.Increment(ref inputs);
            campaign.Try(word, seed);
        }
    }
}
