using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.DataQuality;

public class KeyedSampleTests
{
    [Property]
    public Property Draw_AnyKeys_DependsOnNoOrderAndMerges()
        => Prop.ForAll(Records.Word.ArrayOf().ToArbitrary(), Gen.Choose(0, 5).ToArbitrary(), (keys, size) =>
    {
        var whole = KeyedSample.Draw(keys, size, 7);
        var parts = keys.Where((_, i) => i % 2 == 0).ToArray() is var even
            ? KeyedSample.Draw(even, size, 7).Sample.Concat(KeyedSample.Draw(keys.Where((_, i) => i % 2 == 1), size, 7).Sample)
            : [];
        return whole.Equals(KeyedSample.Draw(keys.Reverse(), size, 7)) && whole.Sample.SequenceEqual(KeyedSample.Draw(parts, size, 7).Sample)
            && KeyedSample.Draw(keys, size + 1, 7).Sample.Take(size).SequenceEqual(whole.Sample);
    });

    [Fact]
    public void Draw_NoKeys_HasNoProbability() => Assert.Null(KeyedSample.Draw([], 3, 1).InclusionProbability);
}
