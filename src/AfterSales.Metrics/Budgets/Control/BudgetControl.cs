using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Budgets;

/// <summary>Checks a document against a line's budget before it is booked: over the year, cumulatively, and in its period.</summary>
/// <remarks>
/// <para><b>Formula.</b> Added = amount − released. Excess = what is available in the scope's dates with the document, below zero, where it lowers that;
/// available
/// = budget − cuts + carried + transfers − (requested + ordered + actual). A release counts where its commitment stands: the invoice of last year's order adds
/// its whole amount to this year, which the budget carried along covers.</para>
/// <para><b>Units.</b> The ledger's currency.</para>
/// <para><b>Domain.</b> A document whose effective date lies in the budget year.</para>
/// <para><b>Edge cases.</b> Exactly what is available passes. A document that adds nothing (an order of what was requested, a withdrawal, a credit) passes
/// on an overrun line too:
/// it does not make it worse. A line without budget has nothing available. What is booked in the ledger is neither changed nor needed to be final: drafts
/// can be checked.</para>
/// <para><b>Method.</b> Sums of the ledger by effective date: a document posted late counts in its own period, and what counts for later periods does not
/// use up
/// earlier ones.</para>
/// <para><b>Source.</b> The checks of frappe/erpnext's budget (annual, accumulated monthly), with requested, ordered and actual always counted
/// (erpnext#13551).</para>
/// </remarks>
/// <example>
/// <code>
/// BudgetEvent Event(string id, BudgetEventKind kind, decimal amount, int month)
///     =&gt; new() { Id = id, Line = "Travel", Kind = kind, Amount = amount, Posted = new LocalDate(2026, month, 15) };
/// var ledger = new BudgetLedger(Currency.Of("EUR"));
/// ledger.AddRange([Event("B-1", BudgetEventKind.Budget, 12_000m, 1), Event("I-1", BudgetEventKind.Invoice, 10_500m, 2)]);
/// var check = BudgetControl.Check(ledger, Event("R-1", BudgetEventKind.Request, 2_000m, 3), ReportingPeriod.Year(2026));
/// Console.WriteLine($"{check.Action}: the year would be exceeded by {check.Checks[0].Excess}"); // Block: the year would be exceeded by 500.00 EUR
/// </code>
/// </example>
public static class BudgetControl
{
    /// <summary>Checks a document.</summary>
    /// <param name="ledger">The ledger; not changed.</param>
    /// <param name="document">The document, not yet in the ledger.</param>
    /// <param name="year">The budget year.</param>
    /// <param name="options">What to do with an excess; null is <see cref="BudgetCheckOptions.Default"/>.</param>
    /// <returns>Whether it passes, and every check's numbers.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The effective date is not in the year, or the document is budget rather than spending.</exception>
    /// <exception cref="OverflowException">An exact sum needs more than 28 digits.</exception>
    public static BudgetCheckResult Check(BudgetLedger ledger, BudgetEvent document, ReportingPeriod year, BudgetCheckOptions? options = null)
    {
        Guard.NotNull(ledger);
        Guard.NotNull(year);
        options ??= BudgetCheckOptions.Default;
        var date = Guard.NotNull(document).Effective ?? document.Posted;
        if (!year.Contains(date))
        {
            var text = FormattableString.Invariant($"Document must count for a date from {year.Start:R} to {year.End:R}; it counts for {date:R}.");
            throw new ArgumentException(text, nameof(document));
        }

        var added = Added(document);
        var period = ReportingPeriod.Containing(date, options.PeriodUnit).Dates.Intersection(year.Dates)!;
        var checks = new[]
        {
            Check(BudgetCheckScope.Annual, year.Dates, options.Annual),
            Check(BudgetCheckScope.Cumulative, new DateInterval(year.Start, period.End), options.Cumulative),
            Check(BudgetCheckScope.Period, period, options.Period),
        };
        return new BudgetCheckResult
        {
            Action = checks.Max(c => c.Action),
            Added = Money.Of(added, ledger.Currency),
            Checks = FrozenList.Own(checks),
        };

        BudgetCheckReason Check(BudgetCheckScope scope, DateInterval dates, BudgetCheckAction action)
        {
            var (position, after) = (ledger.PositionOf(document.Line, dates), ledger.PositionWith(document, dates));
            var excess = after.Available.Amount < position.Available.Amount ? Math.Max(-after.Available.Amount, 0) : 0;
            return new BudgetCheckReason
            {
                Scope = scope,
                Dates = ReportingPeriod.Of(dates),
                Position = position,
                Excess = Money.Of(excess, ledger.Currency),
                Action = excess > 0 ? action : BudgetCheckAction.Ok,
            };
        }
    }

    private static decimal Added(BudgetEvent document) => document.Kind switch
    {
        BudgetEventKind.Request or BudgetEventKind.Order or BudgetEventKind.Invoice => document.Amount - document.Released,
        BudgetEventKind.RequestCancellation or BudgetEventKind.OrderCancellation or BudgetEventKind.CreditNote => -document.Amount,
        BudgetEventKind.InvoiceReversal => document.Released - document.Amount,
        BudgetEventKind.TransferOut or BudgetEventKind.BudgetCut or BudgetEventKind.CarryOut => document.Amount,
        BudgetEventKind.RequestRollOver or BudgetEventKind.OrderRollOver => 0,
        _ => throw new ArgumentException(FormattableString.Invariant($"Document must be spending; it is {document.Kind}."), nameof(document)),
    };
}
