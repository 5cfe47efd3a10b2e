namespace AfterSales.Metrics.Cli.Sections;

/// <summary>Lines counted and added up, charges and credits apart.</summary>
internal readonly record struct CostSums(long DebitRows, decimal Debits, long CreditRows, decimal Credits)
{
    public decimal Net => Debits + Credits;

    public CostSums Plus(CostSums other)
        => new(DebitRows + other.DebitRows, Debits + other.Debits, CreditRows + other.CreditRows, Credits + other.Credits);
}
