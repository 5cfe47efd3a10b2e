using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class EarnedShareProperties
{
    [Property]
    public bool AfterPeriods_AnyPattern_RisesFromZeroToOne(PositiveInt periods)
    {
        var n = 1 + (periods.Get % 100);
        return Enum.GetValues<EarningPattern>().All(pattern
            => Rises(Enumerable.Range(0, n + 1).Select(k => (double)EarnedShare.AfterPeriods(pattern, n, k)).ToArray()));
    }

    [Property]
    public bool ByExposure_AnyCosts_RisesFromZeroToOne(NonNegativeInt[] costs)
        => costs.All(cost => cost.Get == 0) || Rises(EarnedShare.ByExposure([.. costs.Select(cost => (double)cost.Get)]).Select(share => share.Value!.Value)
            .ToArray());

    [Property]
    public bool ByHazard_AnyWeibull_RisesFromZeroToOne(PositiveInt shape)
    {
        var life = LifeDistribution.Weibull(shape.Get % 50 / 10d + 0.1, 40);
        return Rises(Enumerable.Range(0, 25).Select(month => EarnedShare.ByHazard(life, 24, month).Value!.Value).ToArray());
    }

    private static bool Rises(double[] shares)
        => shares[0] == 0 && shares[^1] == 1 && shares.Zip(shares.Skip(1)).All(pair => pair.First <= pair.Second);
}
