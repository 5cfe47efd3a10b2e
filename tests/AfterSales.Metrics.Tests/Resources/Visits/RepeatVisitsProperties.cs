using AfterSales.Metrics.Resources;

namespace AfterSales.Metrics.Tests.Resources;

public class RepeatVisitsProperties
{
    [Property]
    public Property Compute_AnyVisits_EachIsInOnePart()
        => Prop.ForAll(Gen.Choose(0, 5).SelectMany(asset => Gen.Choose(0, 100).Select(day => (asset, day))).ArrayOf().ToArbitrary(), visits =>
    {
        var start = Instant.FromUtc(2026, 1, 1, 0, 0);
        var list = visits.Select(v => new AssetVisit { Asset = $"A{v.asset}", At = start + Duration.FromDays(v.day) }).ToList();
        var result = RepeatVisits.Compute(list, Duration.FromDays(10), start + Duration.FromDays(80));
        var known = visits.Where(v => v.day <= 70).ToList();
        var followed = known.Where((v, i) => visits.Any(o => o.asset == v.asset && o.day <= 80 && o.day > v.day && o.day <= v.day + 10)
            || visits.Where(o => o.asset == v.asset && o.day == v.day).Count() > 1 + known.Take(i).Count(o => o.asset == v.asset && o.day == v.day)).Count();
        return result.Repeated == followed && result.Repeated + result.NotRepeated == known.Count
            && result.Pending == visits.Count(v => v.day is > 70 and <= 80) && result.AfterTheReport == visits.Count(v => v.day > 80);
    });
}
