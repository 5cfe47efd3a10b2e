using AfterSales.Metrics.Resources;

namespace AfterSales.Metrics.Tests.Resources;

public class CostOptimalStaffingTests
{
    private static readonly Currency Eur = Currency.Of("EUR");
    private static readonly QueueLoad Load = new() { Arrivals = 100, Interval = 30, HandleTime = 3 };
    private static readonly StaffingCost Cost = new() { PerAgent = 12m, PerAbandonment = 8m, PerWait = 0.5m, Penalty = 40m, Wait = 0.5 };

    [Fact]
    public void Compute_Parts_AddUp()
    {
        var result = CostOptimalStaffing.Compute(Load, 4, Cost, Eur);

        Assert.Equal(result.TotalCost, result.StaffCost + result.AbandonmentCost + result.WaitCost + result.Penalty);
        Assert.Equal(Money.Of(12m * result.Agents, Eur), result.StaffCost);
    }

    [Fact]
    public void Compute_LostContactsCostNothing_StaffsNobody()
        => Assert.Equal(0, CostOptimalStaffing.Compute(Load, 4, new StaffingCost { PerAgent = 12m, PerAbandonment = 0.1m }, Eur).Agents);

    [Fact]
    public void Compute_NoLoad_StaffsNobody() => Assert.Equal(0, CostOptimalStaffing.Compute(Load with { Arrivals = 0 }, 4, Cost, Eur).Agents);

    /// <summary>The definition: no other number costs less, penalties and all.</summary>
    [Property(MaxTest = 50)]
    public Property Compute_AnyCosts_IsTheCheapestOfAllNumbers()
        => Prop.ForAll(Gen.Choose(1, 40).ToArbitrary(), Gen.Choose(0, 60).ToArbitrary(), Gen.Choose(0, 500).ToArbitrary(), (agent, lost, penalty) =>
        {
            var cost = new StaffingCost { PerAgent = agent, PerAbandonment = lost, PerWait = 1m, Penalty = penalty, Wait = 0.3 };
            var result = CostOptimalStaffing.Compute(Load, 3, cost, Eur);
            var others = Enumerable.Range(0, 40).Select(n => ErlangA.Compute(Load, 3, n, 0.3)).Select(q =>
                (q.Agents * agent) + (100 * q.Abandonment.Value!.Value * lost) + (100 * q.MeanWait.Value!.Value) + (q.ServiceLevel.Value < 0.8 ? penalty : 0));
            return Math.Abs((double)result.TotalCost.Amount - others.Min()) <= 0.02;
        });

    /// <summary>A waiting minute dearer than any money.</summary>
    [Fact]
    public void Compute_CostBeyondMoney_NamesTheCost()
    {
        var cost = new StaffingCost { PerAgent = decimal.MaxValue, PerAbandonment = decimal.MaxValue, PerWait = decimal.MaxValue };
        var load = new QueueLoad { Arrivals = 100, Interval = 60, HandleTime = 5 };

        Assert.Equal("cost", Assert.Throws<ArgumentOutOfRangeException>(() => CostOptimalStaffing.Compute(load, 2, cost, Currency.Of("EUR"))).ParamName);
    }

    /// <summary>Each part is an amount of money, and all together are none.</summary>
    [Fact]
    public void Compute_CostBeyondMoneyTogether_Throws()
    {
        var half = decimal.MaxValue / 2;
        var cost = new StaffingCost { PerAgent = half, PerAbandonment = 0.5m, PerWait = half, ServiceLevel = 0.88 };
        var load = new QueueLoad { Arrivals = 0.7563990674709897, Interval = 392.6458327996758, HandleTime = 551.813281863841 };

        Assert.Equal("cost", Assert.Throws<ArgumentOutOfRangeException>(() => CostOptimalStaffing.Compute(load, 4, cost, Currency.Of("EUR"))).ParamName);
    }
}
