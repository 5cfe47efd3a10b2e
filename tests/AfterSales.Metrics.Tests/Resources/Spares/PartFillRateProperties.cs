using AfterSales.Metrics.Resources;

namespace AfterSales.Metrics.Tests.Resources;

public class PartFillRateProperties
{
    [Property]
    public Property Compute_AnyRequests_PartsSumAndCasesAreHarderThanRequests() => Prop.ForAll(
        Gen.Choose(1, 5).SelectMany(requested => Gen.Choose(0, requested).SelectMany(filled => Gen.Choose(0, 4).Two().Select(names => new PartRequest
        {
            Part = $"P{names.Item1}",
            Case = names.Item2 == 0 ? null : $"C{names.Item2}",
            Requested = requested,
            FilledAtOnce = filled,
        }))).ArrayOf().ToArbitrary(), requests =>
    {
        var result = PartFillRate.Compute(requests);
        return result.ByPart.Sum(p => p.Requested) == result.Requested && result.ByPart.Sum(p => p.FilledAtOnce) == result.FilledAtOnce
            && result.UnitFillRate == Figure.Ratio(requests.Sum(r => r.FilledAtOnce), requests.Sum(r => r.Requested))
            && (result.CaseFillRate.Value is not 1 || requests.Where(r => r.Case is not null).All(r => r.FilledAtOnce == r.Requested));
    });
}
