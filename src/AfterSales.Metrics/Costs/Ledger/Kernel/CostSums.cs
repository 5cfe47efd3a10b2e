using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>Lines being added up, exactly. A mutable value: keep it in an array or a field.</summary>
internal struct CostSums
{
    public ExactSum Debits;
    public ExactSum Credits;
    public long DebitRows;
    public long CreditRows;

    public static CostSums Of(CostTotals totals) => new()
    {
        Debits = ExactSum.Of([totals.Debits.Amount]),
        Credits = ExactSum.Of([totals.Credits.Amount]),
        DebitRows = totals.Rows - totals.CreditRows,
        CreditRows = totals.CreditRows,
    };

    public void Add(decimal amount)
    {
        if (amount < 0)
        {
            Credits.Add(amount);
            CreditRows++;
        }
        else
        {
            Debits.Add(amount);
            DebitRows++;
        }
    }

    public void Add(in CostSums other)
    {
        Debits.Add(other.Debits);
        Credits.Add(other.Credits);
        DebitRows += other.DebitRows;
        CreditRows += other.CreditRows;
    }

    public readonly CostTotals ToTotals(Currency currency)
    {
        var net = Debits;
        net.Add(Credits);
        return new CostTotals
        {
            Rows = DebitRows + CreditRows,
            CreditRows = CreditRows,
            Debits = Money.Of(Debits.Value, currency),
            Credits = Money.Of(Credits.Value, currency),
            Net = Money.Of(net.Value, currency),
        };
    }
}
