using AfterSales.Metrics.Resources;

namespace AfterSales.Metrics.Tests.Resources;

public class FirstTimeFixProperties
{
    private static readonly Instant Start = Instant.FromUtc(2026, 1, 1, 0, 0);

    private static readonly Gen<CaseVisit[]> Visits = Gen.Choose(0, 8)
        .SelectMany(name => Gen.Choose(1, 4).SelectMany(number => Gen.Choose(0, 1).SelectMany(isFixed
        => Gen.Choose(-10, 100)
            .Select(day => new CaseVisit
            {
                Case = $"C{name}",
                Number = number,
                IsFixed = isFixed == 1,
                At = day < 0 ? null
            : Start + Duration.FromDays(day)
            })))).ArrayOf();

    [Property]
    public Property Compute_AnyVisits_EachCaseIsInOnePart() => Prop.ForAll(Visits.ToArbitrary(), Gen.Choose(0, 40).ToArbitrary(), (visits, days) =>
    {
        var result = FirstTimeFix.Compute(visits, Start + Duration.FromDays(80), days == 0 ? null : Duration.FromDays(days));
        return result.Fixed + result.NotFixed + result.Pending + result.NotJudged == result.Cases
            && result.Visits + result.Unusable.Count + result.AfterTheReport == visits.Length;
    });

    [Property]
    public Property Compute_VisitsInAnyOrder_IsTheSame() => Prop.ForAll(Visits.ToArbitrary(), visits =>
    {
        var unique = visits.GroupBy(v => (v.Case, v.Number)).Select(g => g.First()).ToList();
        return FirstTimeFix.Compute(unique, Start + Duration.FromDays(80), Duration.FromDays(20))
            == FirstTimeFix.Compute(unique.OrderByDescending(v => v.Number), Start + Duration.FromDays(80), Duration.FromDays(20));
    });
}
