using System.Globalization;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>Claims ledger as a tally: for each line, origin and valuation the exact money paid and recovered, and the claims opened, closed,
/// reopened.</summary>
/// <remarks>
/// <para>Sums are exact, so that any split of the rows, in any order, merged in any order, gives the same bits. It keeps the finest periods it was given:
/// <see cref="ToTriangle"/> groups them to quarters or years, so one tally serves several triangles.</para>
/// <para>Rows that cannot be used are told apart in this order: no origin or valuation, no amount, valued before their origin, valued after the as-of
/// period,
/// an origin outside the window, valued before the history begins. A row in another currency throws.</para>
/// <para>Not safe for several threads at once: give each its own and merge them.</para>
/// </remarks>
public sealed partial class ClaimTally
{
    private readonly Dictionary<(string Line, int Origin, int Valuation), ClaimSums> cells = [];

    /// <summary>An empty tally.</summary>
    /// <param name="currency">The currency of all amounts.</param>
    /// <param name="window">Which origins and periods count.</param>
    /// <exception cref="ArgumentException">The window is null or out of order.</exception>
    public ClaimTally(Currency currency, ClaimWindow window)
    {
        Currency = currency;
        Window = Guard.NotNull(window).RequireOrder();
    }

    /// <summary>The currency of all amounts.</summary>
    public Currency Currency { get; }

    /// <summary>Which origins and periods count.</summary>
    public ClaimWindow Window { get; }

    /// <summary>Number of rows that count.</summary>
    public long RowCount { get; private set; }

    /// <summary>Number of rows that could not be used.</summary>
    public long UnusableCount { get; private set; }

    /// <summary>The lines that have rows, in ordinal order.</summary>
    public IReadOnlyList<string> Lines => FrozenList.Own(cells.Keys.Select(key => key.Line).Distinct().OrderBy(line => line, StringComparer.Ordinal).ToArray());

    /// <summary>A tally of groups, as a database returns them; a key that comes twice is added.</summary>
    /// <param name="currency">The currency of all amounts.</param>
    /// <param name="window">Which origins and periods count.</param>
    /// <param name="groups">The groups; read once.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentException">The window is null or out of order, a group is null or lies outside it.</exception>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    public static ClaimTally OfGroups(Currency currency, ClaimWindow window, IEnumerable<ClaimGroup> groups)
    {
        var tally = new ClaimTally(currency, window);
        foreach (var group in Guard.Each(groups))
        {
            tally.AddGroup(group, nameof(groups));
        }

        return tally;
    }

    /// <summary>Adds a row.</summary>
    /// <param name="claim">The row.</param>
    /// <returns>Null when it counts; the rule it breaks when it cannot be used.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="claim"/> is null.</exception>
    /// <exception cref="CurrencyMismatchException">Its amount has another currency.</exception>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    public RecordRule? Add(Claim claim) => Add(claim, 0)?.Rule;

    /// <summary>Adds rows.</summary>
    /// <param name="claims">The rows; read once.</param>
    /// <returns>Those that could not be used, by their place among the rows.</returns>
    /// <exception cref="ArgumentException">The rows are null, or one of them is.</exception>
    /// <exception cref="CurrencyMismatchException">An amount has another currency.</exception>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    public IReadOnlyList<UnusableRecord> AddRange(IEnumerable<Claim> claims)
    {
        var unusable = new List<UnusableRecord>();
        var position = 0L;
        foreach (var claim in Guard.Each(claims))
        {
            if (Add(claim, position++) is { } record)
            {
                unusable.Add(record);
            }
        }

        return FrozenList.Own(unusable.ToArray());
    }

    /// <summary>Adds what the rows of a group already add up to.</summary>
    /// <param name="group">The group; inside the window.</param>
    /// <exception cref="ArgumentException">The group is null or lies outside the window.</exception>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    public void AddGroup(ClaimGroup group) => AddGroup(group, nameof(group));

    private void AddGroup(ClaimGroup group, string name)
    {
        Guard.NotNull(group, name);
        if (Placed(group.Origin, group.Valuation) is { } broken)
        {
            throw Guard.OutOfRange(name, FormattableString.Invariant($"must lie inside the window ({broken.Field}: {broken.Rule})"), group);
        }

        var sums = CellOf(group.Line, group.Origin, group.Valuation);
        sums.Paid.Add(group.Paid);
        sums.Recovered.Add(group.Recovered);
        checked
        {
            sums.Opened += group.Opened;
            sums.Closed += group.Closed;
            sums.Reopened += group.Reopened;
            sums.Rows += group.Rows;
            RowCount += group.Rows;
        }
    }

    /// <summary>Adds all rows of another tally of the same window.</summary>
    /// <param name="other">The other tally, which stays as it is.</param>
    /// <exception cref="ArgumentException">The other tally is null, or its window is another.</exception>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    public void Merge(ClaimTally other)
    {
        Guard.NotNull(other);
        if (other.Currency != Currency)
        {
            throw new CurrencyMismatchException(Currency, other.Currency);
        }

        if (other.Window != Window)
        {
            throw new ArgumentException(FormattableString.Invariant($"Tallies to merge must have one window; they have {Window} and {other.Window}."),
                nameof(other));
        }

        foreach (var cell in other.cells.ToArray())
        {
            CellOf(cell.Key.Line, cell.Key.Origin, cell.Key.Valuation).Add(cell.Value);
        }

        RowCount = checked(RowCount + other.RowCount);
        UnusableCount = checked(UnusableCount + other.UnusableCount);
    }

    /// <summary>Counts rows that could not be used, where a tally is made from its content.</summary>
    /// <param name="count">Number of rows; 0 or above.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    /// <exception cref="OverflowException">The rows are more than a long can count.</exception>
    public void AddUnusable(long count) => UnusableCount = checked(UnusableCount + Guard.NotNegative(count));

    /// <summary>The groups with what they add up to, by line, origin and valuation.</summary>
    /// <returns>A copy; later additions do not change it.</returns>
    /// <exception cref="OverflowException">An exact sum needs more than 28 digits.</exception>
    public IReadOnlyList<ClaimGroup> ToGroups() => FrozenList.Own(cells
        .OrderBy(cell => cell.Key.Line, StringComparer.Ordinal).ThenBy(cell => cell.Key.Origin).ThenBy(cell => cell.Key.Valuation)
        .Select(cell => cell.Value.ToGroup(cell.Key.Line, cell.Key.Origin, cell.Key.Valuation)).ToArray());

    private static UnusableRecord Unusable(long position, string field, RecordRule rule, int? value)
        => new() { Position = position, Field = field, Rule = rule, Value = value?.ToString(CultureInfo.InvariantCulture) };

    private UnusableRecord? Add(Claim claim, long position)
    {
        var money = Guard.NotNull(claim).Kind is ClaimKind.Payment or ClaimKind.Recovery;
        var amount = money ? claim.Amount?.In(Currency) : 0;
        var broken = (claim.Origin, claim.Valuation, amount) switch
        {
            (null, _, _) => Unusable(position, nameof(Claim.Origin), RecordRule.Missing, null),
            (_, null, _) => Unusable(position, nameof(Claim.Valuation), RecordRule.Missing, null),
            (_, _, null) => Unusable(position, nameof(Claim.Amount), RecordRule.Missing, null),
            var (origin, valuation, _) => Placed(origin.Value, valuation.Value, position),
        };
        if (broken is not null)
        {
            UnusableCount++;
            return broken;
        }

        CellOf(claim.Line, claim.Origin!.Value, claim.Valuation!.Value).Add(claim.Kind, amount!.Value, claim.Count);
        RowCount++;
        return null;
    }

    private UnusableRecord? Placed(int origin, int valuation, long position = 0)
        => valuation < origin ? Unusable(position, nameof(Claim.Valuation), RecordRule.EndsBeforeStart, valuation)
            : valuation > Window.AsOf ? Unusable(position, nameof(Claim.Valuation), RecordRule.OutOfRange, valuation)
            : origin < Window.FirstOrigin || origin > Window.LastOrigin ? Unusable(position, nameof(Claim.Origin), RecordRule.OutOfRange, origin)
            : valuation < Window.HistoryFrom ? Unusable(position, nameof(Claim.Valuation), RecordRule.OutOfRange, valuation)
            : null;

    private ClaimSums CellOf(string line, int origin, int valuation)
    {
        if (!cells.TryGetValue((line, origin, valuation), out var sums))
        {
            cells.Add((line, origin, valuation), sums = new ClaimSums());
        }

        return sums;
    }
}
