using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Budgets;

/// <summary>The events of a budget, each counted once, and where its lines stand.</summary>
/// <remarks>
/// <para>Available = budget − cuts + carried + transfers − (requested + ordered + actual). A document moves its amount from one state to the next; what it
/// releases is the amount ordered or requested, not the invoice's.</para>
/// <para>Within dates, a budget and an actual count where they are dated, and a commitment where its own document is, as far as it is still open: an invoice in
/// March of January's order lowers January's orders, and the invoice of last year's order lowers last year's. A release that names no document takes the
/// line's oldest commitments. So no period stands below zero, periods add up to the whole, and a commitment leaves its year only by being rolled over.
/// Released beyond what was made shows at the release's own date, and in <see cref="FindIssues"/>.</para>
/// <para>An event counts once by its id: replaying events changes nothing, their order does not matter, and merged ledgers stand where one would that had
/// all events; sums are exact. Two different events of one id cancel each other and show up in <see cref="FindIssues"/>. Not safe for use by several threads
/// at once: fill one each and merge.</para>
/// </remarks>
public sealed class BudgetLedger
{
    private readonly Dictionary<string, BudgetEvent> events = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<BudgetEvent>> lines = new(StringComparer.Ordinal);
    private readonly HashSet<string> conflicts = new(StringComparer.Ordinal);

    /// <summary>An empty ledger.</summary>
    /// <param name="currency">The currency of all its amounts.</param>
    public BudgetLedger(Currency currency) => Currency = currency;

    /// <summary>The currency of all amounts.</summary>
    public Currency Currency { get; }

    /// <summary>The lines that have events, by name.</summary>
    public IReadOnlyList<string> Lines => FrozenList.Copy(lines.Keys.OrderBy(name => name, StringComparer.Ordinal));

    /// <summary>The events that count.</summary>
    public IEnumerable<BudgetEvent> Events => events.Values.Where(e => !conflicts.Contains(e.Id));

    /// <summary>Adds an event, unless it is there already.</summary>
    /// <param name="added">The event.</param>
    /// <returns>What became of it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="added"/> is null.</exception>
    /// <exception cref="ArgumentException">It releases something although its kind does not.</exception>
    public BudgetEventOutcome Add(BudgetEvent added)
    {
        Guard.NotNull(added);
        Check(added);
        if (events.TryGetValue(added.Id, out var known))
        {
            if (!conflicts.Contains(added.Id) && added.Equals(known))
            {
                return BudgetEventOutcome.Repeated;
            }

            conflicts.Add(added.Id);
            return BudgetEventOutcome.Conflicting;
        }

        events.Add(added.Id, added);
        if (!lines.TryGetValue(added.Line, out var line))
        {
            lines.Add(added.Line, line = []);
        }

        line.Add(added);
        return BudgetEventOutcome.Added;
    }

    private static void Check(BudgetEvent added)
    {
        if (added.Released != 0 && added.Kind is not (BudgetEventKind.Order or BudgetEventKind.Invoice or BudgetEventKind.InvoiceReversal))
        {
            var text = FormattableString.Invariant(
                $"Released must be zero but for an order, an invoice or its reversal; it is {added.Released} of {added.Id}.");
            throw new ArgumentException(text, nameof(added));
        }
    }

    /// <summary>Adds events.</summary>
    /// <param name="added">The events; read once.</param>
    /// <exception cref="ArgumentNullException"><paramref name="added"/> or an event is null.</exception>
    /// <exception cref="ArgumentException">An event releases something although its kind does not; those before it are added.</exception>
    public void AddRange(IEnumerable<BudgetEvent> added)
    {
        foreach (var one in Guard.Each(added))
        {
            Add(one);
        }
    }

    /// <summary>Adds all events of another ledger.</summary>
    /// <param name="other">The other ledger.</param>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public void Merge(BudgetLedger other)
    {
        if (Guard.NotNull(other).Currency != Currency)
        {
            throw new CurrencyMismatchException(Currency, other.Currency);
        }

        AddRange(other.events.Values.ToArray());
        conflicts.UnionWith(other.conflicts);
    }

    /// <summary>Where a line stands.</summary>
    /// <param name="line">The line; one without events stands at zero.</param>
    /// <param name="effective">Only what counts for these dates, both ends included; null is all.</param>
    /// <param name="postedUntil">Only what was booked by this date, as the books stood then; null is all.</param>
    /// <returns>The position.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="line"/> is null.</exception>
    /// <exception cref="OverflowException">An exact sum needs more than 28 digits.</exception>
    public BudgetPosition PositionOf(string line, DateInterval? effective = null, LocalDate? postedUntil = null)
        => Sum(lines.TryGetValue(Guard.NotNull(line), out var list) ? list : [], effective, postedUntil).ToPosition(line, Currency);

    /// <summary>Where all lines together stand; transfers between them cancel.</summary>
    /// <param name="effective">Only what counts for these dates, both ends included; null is all.</param>
    /// <param name="postedUntil">Only what was booked by this date; null is all.</param>
    /// <returns>The position.</returns>
    /// <exception cref="OverflowException">An exact sum needs more than 28 digits.</exception>
    public BudgetPosition Total(DateInterval? effective = null, LocalDate? postedUntil = null)
    {
        var sums = new PositionSums(null);
        foreach (var list in lines.Values)
        {
            sums.Add(Sum(list, effective, postedUntil));
        }

        return sums.ToPosition(null, Currency);
    }

    /// <summary>What does not add up: conflicting events, documents and lines released beyond what they had, transfers that do not balance.</summary>
    /// <returns>The issues, by kind and subject.</returns>
    /// <exception cref="OverflowException">An amount released or open has more digits than a decimal can hold.</exception>
    public IReadOnlyList<BudgetIssue> FindIssues() => BudgetAudit.Find(this, conflicts);

    /// <summary>Where a line would stand with one event more.</summary>
    internal BudgetPosition PositionWith(BudgetEvent added, DateInterval? effective)
        => Sum((lines.TryGetValue(added.Line, out var list) ? list : []).Append(added), effective, null).ToPosition(added.Line, Currency);

    private PositionSums Sum(IEnumerable<BudgetEvent> counted, DateInterval? effective, LocalDate? postedUntil)
    {
        var sums = new PositionSums(effective);
        foreach (var e in counted)
        {
            if ((conflicts.Count == 0 || !conflicts.Contains(e.Id)) && !(e.Posted > postedUntil))
            {
                sums.Add(e);
            }
        }

        sums.Close();
        return sums;
    }
}
