using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Tests.Internal;

/// <summary>Every order of doubles in the house is this one.</summary>
public sealed class OrderedBitsTests
{
    private static readonly Gen<double> Values = Gen.OneOf(
        Gen.Elements(0.0, -0.0, double.Epsilon, -double.Epsilon, double.MaxValue, double.MinValue, double.PositiveInfinity, double.NegativeInfinity),
        Gen.Choose(-3_000, 3_000).Select(i => i / 7.0),
        Gen.Choose(-300, 300).Select(e => -Math.Pow(10, e)));

    [Property]
    public Property Of_AnyTwo_StandAsTheDoublesDo() => Prop.ForAll(Values.Two().ToArbitrary(), two =>
    {
        var (a, b) = two;
        var order = Math.Sign(a.CompareTo(b));
        return OrderedBits.Steps(a).CompareTo(OrderedBits.Steps(b)) == order
            && (order == 0 || (OrderedBits.Of(a).CompareTo(OrderedBits.Of(b)) == order && OrderedBits.Key(a).CompareTo(OrderedBits.Key(b)) == order));
    });

    [Property]
    public Property Value_AnyDouble_ComesBackToTheBit() => Prop.ForAll(Values.ToArbitrary(), value =>
        BitConverter.DoubleToInt64Bits(OrderedBits.Value(OrderedBits.Of(value))) == BitConverter.DoubleToInt64Bits(value)
        && BitConverter.DoubleToInt64Bits(OrderedBits.OfKey(OrderedBits.Key(value))) == BitConverter.DoubleToInt64Bits(value)
        && BitConverter.DoubleToInt64Bits(OrderedBits.OfSteps(OrderedBits.Steps(value))) == BitConverter.DoubleToInt64Bits(value + 0.0));

    [Fact]
    public void Of_Zeros_AreNeighboursAndOneStepBoth()
        => Assert.Equal((-1L, 0L, 0L, 0L), (OrderedBits.Of(-0.0), OrderedBits.Of(0.0), OrderedBits.Steps(-0.0), OrderedBits.Steps(0.0)));
}
