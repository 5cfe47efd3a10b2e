using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class AccrualJournalProperties
{
    [Property]
    public bool Compute_AnyChange_LinesAddUpToTheCent(int cents, PositiveInt[] weights)
    {
        var parts = weights.Length == 0 ? [1m] : weights.Select(w => (decimal)w.Get).ToArray();
        var result = AccrualJournal.Compute(Cash.Eur(cents / 100m), [.. parts.Select((_, i) => $"{i}")], parts);
        var (debits, credits) = (result.Lines.Sum(line => line.DebitExpense.Amount), result.Lines.Sum(line => line.CreditExpense.Amount));
        return debits - credits == cents / 100m && debits + result.DebitProvision.Amount == credits + result.CreditProvision.Amount;
    }

    // Adding up alone lets unfair lines pass.
    [Property]
    public bool Compute_AnyChange_EachLineIsWithinACentOfItsShare(int cents, PositiveInt[] weights)
    {
        var parts = weights.Length == 0 ? [1m] : weights.Select(w => (decimal)w.Get).ToArray();
        var result = AccrualJournal.Compute(Cash.Eur(cents / 100m), [.. parts.Select((_, i) => $"{i}")], parts);
        return result.Lines.Zip(parts).All(pair
            => Math.Abs(pair.First.DebitExpense.Amount - pair.First.CreditExpense.Amount - (cents / 100m * pair.Second / parts.Sum())) < 0.01m);
    }
}
