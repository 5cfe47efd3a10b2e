using System.Collections;
using System.Runtime.InteropServices;
using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.Costs;
using AfterSales.Metrics.DataQuality;
using NodaTime;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>
/// The ledger as one place for each group of lines that agree in everything a figure asks for: codes and sums in chunks, found by their key. A ledger of
/// many millions of lines has far fewer groups, and a row costs one look at the places and one at the group.
/// </summary>
internal sealed class CostGroups(TextPool texts) : IReadOnlyList<CostLine>
{
    private const int ChunkBits = 12;
    private const int ChunkSize = 1 << ChunkBits;

    /// <summary>Rows are gathered and added together: their looks into memory then wait beside, not behind each other.</summary>
    private const int Gathered = 256;
    private readonly (CostCodesKey Key, int Hash, decimal Amount)[] gathered = new (CostCodesKey, int, decimal)[Gathered];
    private IReadOnlyList<(LocalDate Date, CostSums Sums)>? days;
    private int waiting;
    private int touched;
    private readonly List<Group[]> chunks = [];
    private (int Hash, int Place)[] slots = new (int, int)[1 << 12];

    private readonly List<(long Lines, decimal Amount)> cases = [];

    public int Count { get; private set; }

    /// <summary>What the lines of each case add up to, those without one under null; none where the file has no cases.</summary>
    public IReadOnlyList<(string? Case, long Lines, decimal Amount)> Cases
        => cases.Count <= 1 ? [] : [.. cases.Select((sum, code) => (code == 0 ? null : Texts[code], sum.Lines, sum.Amount)).Where(c => c.Lines > 0)];

    /// <summary>Amounts of single lines, for their spread.</summary>
    public NumberSample Amounts { get; } = new();

    public TextPool Texts { get; } = texts;

    /// <summary>The currency of all sums.</summary>
    public Currency Currency { get; private set; }

    CostLine IReadOnlyList<CostLine>.this[int index] => new(this, index);

    public ref readonly Group this[int place] => ref chunks[place >> ChunkBits][place & (ChunkSize - 1)];

    public void Add(in CostCodesKey key, Money amount)
    {
        Currency = amount.Currency;
        gathered[waiting++] = (key, key.GetHashCode(), amount.Amount);
        if (waiting == Gathered)
        {
            Flush();
        }
    }

    /// <param name="code">The code of the case's text, 0 of none.</param>
    public void AddCase(int code, Money amount)
    {
        while (cases.Count <= code)
        {
            cases.Add(default);
        }

        ref var sum = ref CollectionsMarshal.AsSpan(cases)[code];
        sum = (sum.Lines + 1, sum.Amount + amount.Amount);
    }

    /// <summary>Lines whose key is so, and the others.</summary>
    public (long Those, long Others) CountBy(Func<CostCodesKey, bool> condition)
    {
        var (those, others) = (0L, 0L);
        for (var place = 0; place < Count; place++)
        {
            var lines = this[place].Lines;
            (those, others) = condition(this[place].Key) ? (those + lines, others) : (those, others + lines);
        }

        return (those, others);
    }

    /// <summary>Lines of a period by one of their texts; null where it is blank.</summary>
    public IReadOnlyList<ValueCount> LinesBy(Func<CostCodesKey, int> text, ReportingPeriod period)
    {
        var (lines, asked) = (new long[Texts.Count], new AskedDays(period));
        for (var place = 0; place < Count; place++)
        {
            ref readonly var one = ref this[place];
            if (asked.Has(one.Key.Date))
            {
                lines[text(one.Key)] += one.Lines;
            }
        }

        return [.. lines.Select((count, code) => new ValueCount { Value = code == 0 ? null : Texts[code], Count = count }).Where(v => v.Count > 0)];
    }

    /// <summary>Adds what was gathered; the last thing to do before anything is read.</summary>
    public void Flush()
    {
        touched = Touch();
        for (var i = 0; i < waiting; i++)
        {
            Place(gathered[i].Key, gathered[i].Hash, gathered[i].Amount);
        }

        waiting = 0;
    }

    /// <summary>What each day of a period adds up to, by date; of all days without a period.</summary>
    public IReadOnlyList<(LocalDate Date, CostSums Sums)> Days(ReportingPeriod? period = null)
    {
        days ??= [.. SumsBy(null, k => new CostCodesKey(k.Date, 0, 0, 0, 0, 0)).Select(d => (d.Key.Date, d.Value)).OrderBy(d => d.Date)];
        return period is null ? days : [.. days.Where(d => period.Contains(d.Date))];
    }

    /// <summary>What each day adds up to of the groups whose key is so, by date.</summary>
    public IReadOnlyList<(LocalDate Date, CostSums Sums)> Days(Func<CostCodesKey, bool> condition) =>
        [.. SumsBy(null, k => condition(k) ? new CostCodesKey(k.Date, 1, 0, 0, 0, 0) : default)
            .Where(d => d.Key.Account == 1).Select(d => (d.Key.Date, d.Value)).OrderBy(d => d.Date)];

    /// <summary>The groups added up under coarser keys, as a tally.</summary>
    /// <param name="period">The days to take; null takes all.</param>
    public CostTally Tally(ReportingPeriod? period, Func<CostCodesKey, CostCodesKey> group, Func<CostCodesKey, CostKey> key)
    {
        var tally = new CostTally(Currency);
        foreach (var (coarse, sum) in SumsBy(period, group))
        {
            tally.AddGroup(key(coarse), sum.DebitRows, sum.Debits, sum.CreditRows, sum.Credits);
        }

        return tally;
    }

    public IEnumerator<CostLine> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return new CostLine(this, i);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Looks at every place that will be asked for, so that memory is on its way.</summary>
    private int Touch()
    {
        var (mask, found) = (slots.Length - 1, 0);
        Span<int> places = stackalloc int[Gathered];
        for (var i = 0; i < waiting; i++)
        {
            places[i] = slots[gathered[i].Hash & mask].Place;
        }

        for (var i = 0; i < waiting; i++)
        {
            found ^= places[i] == 0 ? 0 : this[places[i] - 1].Touch();
        }

        return found;
    }

    private void Place(in CostCodesKey key, int hash, decimal amount)
    {
        var slot = hash & (slots.Length - 1);
        while (slots[slot].Place != 0)
        {
            if (slots[slot].Hash == hash)
            {
                var place = slots[slot].Place - 1;
                ref var group = ref chunks[place >> ChunkBits][place & (ChunkSize - 1)];
                if (group.Is(key) && !group.IsFull)
                {
                    group.Add(amount);
                    return;
                }
            }

            slot = (slot + 1) & (slots.Length - 1);
        }

        AddGroup(key, amount);
        slots[slot] = (hash, Count);
        if (Count > slots.Length / 4 * 3)
        {
            Grow();
        }
    }

    private Dictionary<CostCodesKey, CostSums> SumsBy(ReportingPeriod? period, Func<CostCodesKey, CostCodesKey> group)
    {
        var (found, asked) = (new Dictionary<CostCodesKey, CostSums>(), new AskedDays(period));
        for (var place = 0; place < Count; place++)
        {
            ref readonly var one = ref this[place];
            if (asked.Has(one.Key.Date))
            {
                ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(found, group(one.Key), out _);
                sum = sum.Plus(one.Sums);
            }
        }

        return found;
    }

    private void AddGroup(in CostCodesKey key, decimal amount)
    {
        if (Count == chunks.Count * ChunkSize)
        {
            chunks.Add(new Group[ChunkSize]);
        }

        ref var group = ref chunks[^1][Count++ & (ChunkSize - 1)];
        group = new Group(key);
        group.Add(amount);
    }

    private void Grow()
    {
        var old = slots;
        slots = new (int, int)[2 * old.Length];
        foreach (var (hash, place) in old)
        {
            if (place != 0)
            {
                var slot = hash & (slots.Length - 1);
                while (slots[slot].Place != 0)
                {
                    slot = (slot + 1) & (slots.Length - 1);
                }

                slots[slot] = (hash, place);
            }
        }
    }

    /// <summary>Whether days are asked for; each is held against the period once, for a ledger has far more groups than days.</summary>
    private sealed class AskedDays(ReportingPeriod? period)
    {
        private readonly Dictionary<LocalDate, bool> known = [];

        public bool Has(LocalDate day)
        {
            if (period is null)
            {
                return true;
            }

            ref var isAsked = ref CollectionsMarshal.GetValueRefOrAddDefault(known, day, out var isKnown);
            isAsked = isKnown ? isAsked : period.Contains(day);
            return isAsked;
        }
    }

    /// <summary>One group: its key and what its lines add up to. 64 bytes, one line of the processor's cache; whoever has more lines than fit a number of
    /// 32 bits has another group of the same key.</summary>
    public struct Group
    {
        private readonly CostCodesKey key;
        private uint debitRows;
        private uint creditRows;
        private decimal debits;
        private decimal credits;

        public Group(in CostCodesKey key) => this.key = key;

        public readonly CostCodesKey Key => key;

        public readonly long Lines => (long)debitRows + creditRows;

        /// <summary>Whether another line may not fit.</summary>
        public readonly bool IsFull => Math.Max(debitRows, creditRows) == uint.MaxValue;

        public readonly CostSums Sums => new(debitRows, debits, creditRows, credits);

        /// <summary>Whether a key is the group's own.</summary>
        public readonly bool Is(in CostCodesKey other) => key == other;

        /// <summary>Looks at both ends, which may lie on two lines of the cache.</summary>
        public readonly int Touch() => key.Account ^ (decimal.IsNegative(credits) ? 1 : 0);

        public void Add(decimal amount)
        {
            if (amount < 0)
            {
                creditRows++;
                credits += amount;
            }
            else
            {
                debitRows++;
                debits += amount;
            }
        }
    }
}
