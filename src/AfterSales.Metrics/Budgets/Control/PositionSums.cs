using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Budgets;

/// <summary>Adds a line's events up, exactly and in any order.</summary>
/// <param name="effective">The dates that count; null is all.</param>
internal sealed class PositionSums(DateInterval? effective)
{
    private readonly OpenCommitments? requests = effective is null ? null : new OpenCommitments();
    private readonly OpenCommitments? orders = effective is null ? null : new OpenCommitments();
    private ExactSum original;
    private ExactSum cuts;
    private ExactSum carried;
    private ExactSum transfers;
    private ExactSum requested;
    private ExactSum ordered;
    private ExactSum actual;
    private long count;

    public void Add(BudgetEvent e)
    {
        AddCommitments(e);
        if (effective is not null && !effective.Contains(e.Effective ?? e.Posted))
        {
            return;
        }

        count++;
        switch (e.Kind)
        {
            case BudgetEventKind.Budget:
                original.Add(e.Amount);
                break;
            case BudgetEventKind.BudgetCut:
                cuts.Add(e.Amount);
                break;
            case BudgetEventKind.CarryIn:
                carried.Add(e.Amount);
                break;
            case BudgetEventKind.CarryOut:
                carried.Subtract(e.Amount);
                break;
            case BudgetEventKind.TransferIn:
                transfers.Add(e.Amount);
                break;
            case BudgetEventKind.TransferOut:
                transfers.Subtract(e.Amount);
                break;
            case BudgetEventKind.Invoice:
                actual.Add(e.Amount);
                break;
            case BudgetEventKind.CreditNote or BudgetEventKind.InvoiceReversal:
                actual.Subtract(e.Amount);
                break;
            default:
                break;
        }
    }

    /// <summary>Ends the line: what is open of its commitments.</summary>
    public void Close()
    {
        if (effective is not null)
        {
            requests!.AddTo(ref requested, effective);
            orders!.AddTo(ref ordered, effective);
        }
    }

    /// <summary>Adds another line's sums.</summary>
    public void Add(PositionSums other)
    {
        original.Add(other.original);
        cuts.Add(other.cuts);
        carried.Add(other.carried);
        transfers.Add(other.transfers);
        requested.Add(other.requested);
        ordered.Add(other.ordered);
        actual.Add(other.actual);
        count += other.count;
    }

    public BudgetPosition ToPosition(string? line, Currency currency) => new()
    {
        Line = line,
        Original = Money.Of(original.Value, currency),
        Cuts = Money.Of(cuts.Value, currency),
        Carried = Money.Of(carried.Value, currency),
        Transfers = Money.Of(transfers.Value, currency),
        Requested = Money.Of(requested.Value, currency),
        Ordered = Money.Of(ordered.Value, currency),
        Actual = Money.Of(actual.Value, currency),
        Events = count,
    };

    /// <summary>Over all dates a release is a plain subtraction; within dates it must be known from which document it takes.</summary>
    private void AddCommitments(BudgetEvent e)
    {
        switch (e.Kind)
        {
            case BudgetEventKind.Request:
                Make(e, requests, ref requested);
                break;
            case BudgetEventKind.RequestCancellation:
                Take(e, e.Amount, requests, ref requested);
                break;
            case BudgetEventKind.RequestRollOver:
                Take(e, e.Amount, requests, ref requested);
                Make(e, requests, ref requested);
                break;
            case BudgetEventKind.Order:
                Take(e, e.Released, requests, ref requested);
                Make(e, orders, ref ordered);
                break;
            case BudgetEventKind.OrderCancellation:
                Take(e, e.Amount, orders, ref ordered);
                break;
            case BudgetEventKind.OrderRollOver:
                Take(e, e.Amount, orders, ref ordered);
                Make(e, orders, ref ordered);
                break;
            case BudgetEventKind.Invoice:
                Take(e, e.Released, orders, ref ordered);
                break;
            case BudgetEventKind.InvoiceReversal:
                orders?.Restore(e, e.Released);
                ordered.Add(orders is null ? e.Released : 0);
                break;
            default:
                break;
        }
    }

    private static void Make(BudgetEvent e, OpenCommitments? open, ref ExactSum sum)
    {
        open?.Make(e);
        sum.Add(open is null ? e.Amount : 0);
    }

    private static void Take(BudgetEvent e, decimal amount, OpenCommitments? open, ref ExactSum sum)
    {
        if (amount != 0)
        {
            open?.Take(e, amount);
            sum.Subtract(open is null ? amount : 0);
        }
    }
}
