using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class AccrualJournalTests
{
    [Fact]
    public void Compute_WeightZero_GetsNothing()
    {
        var result = AccrualJournal.Compute(Cash.Eur(100), ["pump", "valve", "motor"], [2m, 0m, 1m]);
        Assert.Equal([Cash.Eur(66.67m), Cash.Eur(0), Cash.Eur(33.33m)], result.Lines.Select(line => line.DebitExpense));
        Assert.Equal((Cash.Eur(100), Cash.Eur(0)), (result.CreditProvision, result.DebitProvision));
    }

    [Fact]
    public void Compute_ProvisionFalls_ExpenseIsCreditedAndProvisionDebited()
    {
        var result = AccrualJournal.Compute(Cash.Eur(-0.05m), ["pump", "valve"], [1m, 1m]);
        Assert.Equal([Cash.Eur(0.03m), Cash.Eur(0.02m)], result.Lines.Select(line => line.CreditExpense));
        Assert.All(result.Lines, line => Assert.Equal(Cash.Eur(0), line.DebitExpense));
        Assert.Equal((Cash.Eur(0), Cash.Eur(0.05m)), (result.CreditProvision, result.DebitProvision));
    }

    [Fact]
    public void Compute_ChangeOfNothing_NeedsNoWeight()
        => Assert.All(AccrualJournal.Compute(Cash.Eur(0), ["pump"], [0m]).Lines, line => Assert.Equal(Cash.Eur(0), line.DebitExpense));

    [Fact]
    public void Compute_ChangeFinerThanACent_Throws()
        => Assert.ThrowsAny<ArgumentException>(() => AccrualJournal.Compute(Cash.Eur(1.005m), ["pump"], [1m]));

    [Fact]
    public void Compute_AllWeightsZero_Throws()
        => Assert.ThrowsAny<ArgumentException>(() => AccrualJournal.Compute(Cash.Eur(1), ["pump", "valve"], [0m, 0m]));
}
