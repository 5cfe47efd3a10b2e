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

    private static readonly Comparison<DistinctScore> ByValue = ByValueOrder;

    private readonly Dictionary<decimal, Cell> cells = [];

    // Whole answers without weight: what spans are counted into. Made when first needed, from 0 to 15, and from −128 to 383 once there are others.
    private long[]? dense;

    /// <summary>Answers not given.</summary>
    public long Missing { get; private set; }

    /// <summary>Answers not to be counted: of weight zero, or said to be so when they were added.</summary>
    public long Excluded { get; private set; }

    /// <summary>All answers seen: counted, missing and excluded.</summary>
    public long Total => Missing + Excluded + Sorted().Sum(score => score.Count);

    /// <summary>A tally of distinct answers, as a database's GROUP BY returns them.</summary>
    /// <param name="groups">The distinct answers; a value may come more than once.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentException">A count does not fit its weights, or a value is beyond ±1e12.</exception>
    /// <exception cref="OverflowException">There are more answers than a long counts.</exception>
    public static ScoreTally OfGroups(IEnumerable<ScoreGroup> groups)
    {
        var tally = new ScoreTally();
        foreach (var group in Guard.Each(groups))
        {
            tally.AddGroup(group, nameof(groups));
        }

        return tally;
    }

    /// <summary>All that the tally remembers, as rows.</summary>
    /// <returns>The distinct answers, lowest first; then, if there are any, those not given and those not to be counted.</returns>
    /// <exception cref="OverflowException">There are more of one answer than a long counts.</exception>
    public IReadOnlyList<ScoreGroup> ToGroups()
    {
        var rest = new List<ScoreGroup>();
        if (Missing > 0)
        {
            rest.Add(ScoreGroup.Of(null, Missing));
        }

        if (Excluded > 0)
        {
            rest.Add(new ScoreGroup { Value = null, Count = Excluded, Weight = 0, SquaredWeight = 0 });
        }

        return FrozenList.Own<ScoreGroup>([.. Sorted().Select(score => score.ToGroup()), .. rest]);
    }

    /// <summary>Adds one answer.</summary>
    /// <param name="answer">The answer; null when it was not given.</param>
    /// <exception cref="ArgumentOutOfRangeException">The answer is beyond ±1e12.</exception>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    public void Add(decimal? answer)
    {
        if (answer is not { } value)
        {
            Missing++;
            return;
        }

        CellOf(Value(value, nameof(answer))).AddUnits(1);
    }

    /// <summary>Adds one answer with a survey weight.</summary>
    /// <param name="answer">The answer; null when it was not given.</param>
    /// <param name="weight">Its weight; 0 excludes it, given or not.</param>
    /// <exception cref="ArgumentOutOfRangeException">The answer is beyond ±1e12, or the weight is neither 0 nor from 1e-9 to 1e9.</exception>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    public void Add(decimal? answer, decimal weight)
    {
        Weight(weight);
        if (weight == 0)
        {
            Excluded++;
        }
        else if (answer is { } value)
        {
            CellOf(Value(value, nameof(answer))).Add(weight);
        }
        else
        {
            Missing++;
        }
    }

    /// <summary>Adds a distinct answer with its count and weights.</summary>
    /// <param name="group">The answer; null for those not given. A group without any weight holds answers that are not to be counted.</param>
    /// <exception cref="ArgumentException">
    /// The value is beyond ±1e12, or no weights have that count, sum and sum of squares: Σw must be positive exactly when Σw² is, and (Σw)² ≤ n·Σw².
    /// </exception>
    /// <exception cref="OverflowException">There are more answers than a long counts.</exception>
    public void AddGroup(ScoreGroup group) => AddGroup(Guard.NotNull(group), nameof(group));

    internal void AddGroup(ScoreGroup group, string name)
    {
        if (group.Value is { } given)
        {
            Value(given, name);
        }

        if (group is { Weight: 0, SquaredWeight: 0 })
        {
            Excluded += group.Count;
        }
        else if (!AreOfSomeWeights(group))
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"Counts and weights must fit each other, (Σw)² ≤ n·Σw²; ")
                    + FormattableString.Invariant($"of {group.Value} they are n = {group.Count}, Σw = {group.Weight}, Σw² = {group.SquaredWeight}."),
                name);
        }
        else if (group.Value is not { } value)
        {
            Missing += group.Count;
        }
        else if (group.Weight == group.Count && group.SquaredWeight == group.Count)
        {
            CellOf(value).AddUnits(group.Count);
        }
        else
        {
            CellOf(value).Add(group);
        }
    }

    /// <summary>Adds answers that were not given.</summary>
    /// <param name="count">How many.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    /// <exception cref="OverflowException">There are more answers than a long counts.</exception>
    public void AddMissing(long count) => Missing += Guard.NotNegative(count);

    /// <summary>Adds answers that are not to be counted.</summary>
    /// <param name="count">How many.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    /// <exception cref="OverflowException">There are more answers than a long counts.</exception>
    public void AddExcluded(long count) => Excluded += Guard.NotNegative(count);

    /// <summary>Adds what another tally remembers; the other stays as it is.</summary>
    /// <param name="other">The other tally.</param>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <exception cref="OverflowException">There are more answers than a long counts.</exception>
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

    internal DistinctScore[] Sorted()
    {
        var found = new DistinctScore[Distinct()];
        var (count, offset) = (0, DenseOffset);
        for (var i = 0; dense is not null && i < dense.Length; i++)
        {
            if (dense[i] != 0)
            {
                var value = (decimal)(i - offset);
                found[count++] = cells.Count > 0 && cells.TryGetValue(value, out var more)
                    ? more.WithUnits(dense[i]).ToScore(value)
                    : new DistinctScore(value, dense[i], dense[i], dense[i]);
            }
        }

        if (cells.Count == 0)
        {
            return found;
        }

        foreach (var pair in cells)
        {
            if (DenseCount(pair.Key) == 0)
            {
                found[count++] = pair.Value.ToScore(pair.Key);
            }
        }

        Array.Sort(found, ByValue);
        return found;
    }

    private static int ByValueOrder(DistinctScore left, DistinctScore right) => left.Value.CompareTo(right.Value);

    private int Distinct()
    {
        var distinct = 0;
        for (var i = 0; dense is not null && i < dense.Length; i++)
        {
            distinct += dense[i] != 0 ? 1 : 0;
        }

        foreach (var pair in cells)
        {
            distinct += DenseCount(pair.Key) == 0 ? 1 : 0;
        }

        return distinct;
    }

    private long DenseCount(decimal value)
    {
        if (dense is null || value < -ScoreCounting.Offset || value >= ScoreCounting.Size - ScoreCounting.Offset || decimal.Truncate(value) != value)
        {
            return 0;
        }

        var place = (int)value + DenseOffset;
        return place >= 0 && place < dense.Length ? dense[place] : 0;
    }

    private static decimal Value(decimal value, string name) => Guard.InRange(value, -ValueLimit, ValueLimit, name);

    private static decimal Weight(decimal weight)
        => weight == 0 || (weight >= SmallestWeight && weight <= LargestWeight)
            ? weight
            : throw Guard.OutOfRange(nameof(weight), "must be 0 or from 1e-9 to 1e9", weight);

    private static bool AreOfSomeWeights(ScoreGroup count)
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

    private int DenseOffset => dense?.Length == ScoreCounting.Size ? ScoreCounting.Offset : 0;

    /// <summary>Adds a whole table of counts, or a short one.</summary>
    private void AddDense(ReadOnlySpan<long> counts)
    {
        var isShort = counts.Length == ScoreCounting.ShortSize;
        if (!isShort && ScoreCounting.IsShort(counts))
        {
            counts = counts.Slice(ScoreCounting.Offset, ScoreCounting.ShortSize);
            isShort = true;
        }

        var target = DenseTable(isShort);
        var offset = isShort ? DenseOffset : 0;
        for (var i = 0; i < counts.Length; i++)
        {
            target[offset + i] += counts[i];
        }
    }

    private long[] DenseTable(bool isShort)
    {
        if (dense is null)
        {
            dense = new long[isShort ? ScoreCounting.ShortSize : ScoreCounting.Size];
        }
        else if (!isShort && dense.Length < ScoreCounting.Size)
        {
            var grown = new long[ScoreCounting.Size];
            dense.CopyTo(grown, ScoreCounting.Offset);
            dense = grown;
        }

        return dense;
    }

    /// <summary>Adds one whole answer without weight.</summary>
    private void AddWhole(int answer)
    {
        if (answer is >= 0 and < ScoreCounting.ShortSize)
        {
            DenseTable(isShort: true)[answer + DenseOffset]++;
        }
        else if (answer is >= -ScoreCounting.Offset and < ScoreCounting.Size - ScoreCounting.Offset)
        {
            DenseTable(isShort: false)[answer + ScoreCounting.Offset]++;
        }
        else
        {
            CellOf(answer).AddUnits(1);
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

        public void Add(ScoreGroup counted)
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

        public Cell WithUnits(long more)
        {
            var sum = new Cell();
            sum.Add(this);
            sum.AddUnits(more);
            return sum;
        }

        // Answers without weight join the sums before these are rounded, so that a weight of one is no weight to the last bit.
        public DistinctScore ToScore(decimal value)
        {
            var (sum, squares) = (weight, squared);
            sum.Add(units);
            squares.Add(units);
            return new DistinctScore(value, count, Canonical(sum.Rounded), Canonical(squares.Rounded));
        }
    }
}
