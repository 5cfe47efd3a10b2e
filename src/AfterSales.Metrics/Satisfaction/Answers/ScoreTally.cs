using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>
/// What must be remembered of many answers to one question: how often each distinct value was given, and with what weight.
/// Every index of this room is computed from it.
/// </summary>
/// <remarks>
/// <para>It knows no scale and no thresholds, so one tally serves every index. Counts are integers and weights decimals, added without rounding:
/// any split of the answers, in any order, merged in any way, gives the same bits.</para>
/// <para>Answers lie within ±1e12; a weight is 0 or from 1e-9 to 1e9. An answer of zero weight is counted as excluded.
/// Doubles are taken at their 15 significant digits, so that 0.1 is 0.1; NaN stands for a missing answer.</para>
/// <para>Not safe for threads that add at the same time: give each its own tally and merge.</para>
/// </remarks>
public sealed partial class ScoreTally
{
    private const decimal ValueLimit = 1_000_000_000_000m;
    private const decimal SmallestWeight = 0.000_000_001m;
    private const decimal LargestWeight = 1_000_000_000m;

    private readonly Dictionary<decimal, Cell> cells = [];

    // Whole answers from −128 to 383 without weight: what spans are counted into. Made when first needed.
    private long[]? dense;

    /// <summary>Answers not given.</summary>
    public long Missing { get; private set; }

    /// <summary>Answers not to be counted: of weight zero, or said to be so when they were added.</summary>
    public long Excluded { get; private set; }

    /// <summary>The distinct answers, lowest first.</summary>
    public IReadOnlyList<ScoreCount> Counts => FrozenList.Own(Sorted());

    /// <summary>All answers seen: counted, missing and excluded.</summary>
    public long Total
    {
        get
        {
            var total = Missing + Excluded;
            foreach (var count in Sorted())
            {
                total += count.Count;
            }

            return total;
        }
    }

    /// <summary>A tally of counts, as a database's GROUP BY returns them.</summary>
    /// <param name="counts">The distinct answers; a value may come more than once.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentException">A count does not fit its weights, or a value is beyond ±1e12.</exception>
    public static ScoreTally OfCounts(IEnumerable<ScoreCount> counts)
    {
        var tally = new ScoreTally();
        foreach (var count in Guard.NotNull(counts))
        {
            tally.AddCount(count);
        }

        return tally;
    }

    /// <summary>Adds one answer.</summary>
    /// <param name="answer">The answer; null when it was not given.</param>
    /// <exception cref="ArgumentOutOfRangeException">The answer is beyond ±1e12.</exception>
    public void Add(decimal? answer)
    {
        if (answer is not { } value)
        {
            Missing++;
            return;
        }

        CellOf(Value(value)).AddUnits(1);
    }

    /// <summary>Adds one answer with a survey weight.</summary>
    /// <param name="answer">The answer; null when it was not given.</param>
    /// <param name="weight">Its weight; 0 excludes it, given or not.</param>
    /// <exception cref="ArgumentOutOfRangeException">The answer is beyond ±1e12, or the weight is neither 0 nor from 1e-9 to 1e9.</exception>
    public void Add(decimal? answer, decimal weight)
    {
        Weight(weight);
        if (weight == 0)
        {
            Excluded++;
        }
        else if (answer is { } value)
        {
            CellOf(Value(value)).Add(weight);
        }
        else
        {
            Missing++;
        }
    }

    /// <summary>Adds a distinct answer with its count and weights.</summary>
    /// <param name="count">The counts.</param>
    /// <exception cref="ArgumentException">
    /// The value is beyond ±1e12, or no weights have that count, sum and sum of squares: Σw must be positive exactly when the count is, and (Σw)² ≤ n·Σw².
    /// </exception>
    public void AddCount(ScoreCount count)
    {
        Guard.NotNull(count);
        Value(count.Value);
        if (!AreOfSomeWeights(count))
        {
            throw new ArgumentException(
                FormattableString.Invariant($"Counts and weights must fit each other, (Σw)² ≤ n·Σw²; of {count.Value} they are n = {count.Count}, Σw = {count.Weight}, Σw² = {count.SquaredWeight}."),
                nameof(count));
        }

        if (count.Count == 0)
        {
            return;
        }

        if (count.Weight == count.Count && count.SquaredWeight == count.Count)
        {
            CellOf(count.Value).AddUnits(count.Count);
        }
        else
        {
            CellOf(count.Value).Add(count);
        }
    }

    /// <summary>Adds answers that were not given.</summary>
    /// <param name="count">How many.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public void AddMissing(long count) => Missing += Guard.NotNegative(count);

    /// <summary>Adds answers that are not to be counted.</summary>
    /// <param name="count">How many.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public void AddExcluded(long count) => Excluded += Guard.NotNegative(count);

    /// <summary>Adds what another tally remembers; the other stays as it is.</summary>
    /// <param name="other">The other tally.</param>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public void Merge(ScoreTally other)
    {
        Guard.NotNull(other);
        Missing += other.Missing;
        Excluded += other.Excluded;
        if (other.dense is { } counts)
        {
            AddDense(counts);
        }

        foreach (var pair in other.cells)
        {
            CellOf(pair.Key).Add(pair.Value);
        }
    }

    internal ScoreCount[] Sorted()
    {
        var all = new SortedDictionary<decimal, Cell>();
        foreach (var pair in cells)
        {
            all.Add(pair.Key, pair.Value);
        }

        for (var i = 0; dense is not null && i < dense.Length; i++)
        {
            if (dense[i] == 0)
            {
                continue;
            }

            var value = (decimal)(i - ScoreCounting.Offset);
            var sum = new Cell();
            sum.AddUnits(dense[i]);
            if (all.TryGetValue(value, out var more))
            {
                sum.Add(more);
            }

            all[value] = sum;
        }

        return [.. all.Select(pair => pair.Value.ToCount(pair.Key))];
    }

    private static decimal Value(decimal value) => Guard.InRange(value, -ValueLimit, ValueLimit, "answer");

    private static decimal Weight(decimal weight)
        => weight == 0 || (weight >= SmallestWeight && weight <= LargestWeight)
            ? weight
            : throw Guard.OutOfRange(nameof(weight), "must be 0 or from 1e-9 to 1e9", weight);

    private static bool AreOfSomeWeights(ScoreCount count)
    {
        var isEmpty = count.Count == 0;
        if (isEmpty != (count.Weight == 0) || isEmpty != (count.SquaredWeight == 0))
        {
            return false;
        }

        // Σw² of a database may be rounded, hence the last digits' slack.
        var (sum, squares) = (DecimalParts.ToDouble(count.Weight), DecimalParts.ToDouble(count.SquaredWeight));
        return sum * sum <= count.Count * squares * (1 + 1e-9) && squares <= sum * sum * (1 + 1e-9);
    }

    private Cell CellOf(decimal value)
    {
        if (!cells.TryGetValue(value, out var cell))
        {
            cells.Add(Canonical(value), cell = new Cell());
        }

        return cell;
    }

    // Whether 8.50 or 8.5 came first must not be seen: dividing by one so written strips trailing zeros.
    private static decimal Canonical(decimal value) => value / 1.000_000_000_000_000_000_000_000_000m;

    private void AddDense(ReadOnlySpan<long> counts)
    {
        dense ??= new long[ScoreCounting.Size];
        for (var i = 0; i < counts.Length; i++)
        {
            dense[i] += counts[i];
        }
    }

    /// <summary>One distinct value's count and weights.</summary>
    private sealed class Cell
    {
        private long count;
        private long units;
        private ExactSum weight;
        private SquareSum squared;

        public void AddUnits(long more)
        {
            count += more;
            units += more;
        }

        public void Add(decimal one)
        {
            count++;
            weight.Add(one);
            squared.AddSquare(one);
        }

        public void Add(ScoreCount counted)
        {
            count += counted.Count;
            weight.Add(counted.Weight);
            squared.Add(counted.SquaredWeight);
        }

        public void Add(Cell other)
        {
            count += other.count;
            units += other.units;
            weight.Add(other.weight);
            squared.Add(other.squared);
        }

        public void Add(in WeightSums sums, int scale)
        {
            count += sums.Count;
            weight.ShowScales(1u << scale);
            weight.AddUnits(sums.Low, sums.High, scale, isNegative: false);
            squared.AddUnits(sums.SquareLow, sums.SquareMiddle, sums.SquareHigh, 2 * scale);
        }

        // Answers without weight join the sums before these are rounded, so that a weight of one is no weight to the last bit.
        public ScoreCount ToCount(decimal value)
        {
            var (sum, squares) = (weight, squared);
            sum.Add(units);
            squares.Add(units);
            return new ScoreCount { Value = value, Count = count, Weight = Canonical(sum.Rounded), SquaredWeight = Canonical(squares.Rounded) };
        }
    }
}
