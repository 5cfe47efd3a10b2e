using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Tests.Internal;

/// <summary>By digits against by comparison.</summary>
public sealed class KeyOrderProperties
{
    private static readonly Gen<ulong[]> Keys = Gen.Elements(0, 1, 2, 31, 32, 33, 300, 3_000).SelectMany(n => Gen.OneOf(
        Gen.Choose(0, 7).Select(i => (ulong)i).ArrayOf(n),
        Gen.Choose(int.MinValue, int.MaxValue).Select(i => unchecked((ulong)i * 0x9E37_79B9_7F4A_7C15)).ArrayOf(n),
        Gen.Choose(0, 2_000).Select(i => ulong.MaxValue - (ulong)i).ArrayOf(n),
        Gen.Elements(0UL, 1UL, 1UL << 63, ulong.MaxValue, 1UL << 32).ArrayOf(n)));

    [Property(MaxTest = 200)]
    public Property Sort_AnyKeys_AreInOrderAndEqualOnesAsTheyStood() => Prop.ForAll(Keys.ToArbitrary(), input =>
    {
        var (keys, items) = ((ulong[])input.Clone(), Enumerable.Range(0, input.Length).ToArray());
        KeyOrder.Sort(keys, items);
        return items.SequenceEqual(Enumerable.Range(0, input.Length).OrderBy(item => input[item])) && keys.SequenceEqual(items.Select(item => input[item]));
    });
}
