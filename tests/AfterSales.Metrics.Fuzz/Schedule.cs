using System.Collections.Immutable;

namespace AfterSales.Metrics.Fuzz;

/// <summary>
/// Words in turn; one that has taken many times its share of the time is passed over until the others have caught up, but never comes less often than one turn
/// in four: a dozen methods that search or draw would else take half of a long run.
/// </summary>
internal sealed class Schedule(ImmutableArray<string> words)
{
    /// <summary>Turns before any word is passed over: what the first calls take is compilation.</summary>
    private const int FirstTurns = 50;

    private const int ShareAllowed = 5;
    private const int LeastTurns = 4;

    private readonly Lock gate = new();
    private readonly Dictionary<string, Spent> spent = words.Distinct().ToDictionary(word => word, _ => new Spent());
    private long total;
    private long turn = -1;

    public long Fewest => spent.Values.Min(word => word.Count);

    public long Most => spent.Values.Max(word => word.Count);

    public string Next()
    {
        lock (gate)
        {
            while (true)
            {
                turn++;
                var word = words[(int)(turn % words.Length)];
                var turns = turn / words.Length;
                var of = spent[word];
                if (turns < FirstTurns || of.Count < turns / LeastTurns || of.Ticks <= ShareAllowed * (total / spent.Count))
                {
                    of.Count++;
                    return word;
                }
            }
        }
    }

    public void Took(string word, TimeSpan time)
    {
        lock (gate)
        {
            total += time.Ticks;
            if (spent.TryGetValue(word, out var of))
            {
                of.Ticks += time.Ticks;
            }
        }
    }

    private sealed class Spent
    {
        public long Count { get; set; }

        public long Ticks { get; set; }
    }
}
