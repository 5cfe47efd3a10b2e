using AfterSales.Metrics.Internal;
#if NET
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
#endif

namespace AfterSales.Metrics.Economics;

/// <summary>
/// The arithmetic of the discount kernel on a few flows at once. Every way of doing it gives the same bits: additions, subtractions and
/// multiplications are never contracted, and <see cref="ProductError"/> is the error rounded once, however it is found.
/// </summary>
/// <remarks>Instance members of an empty struct, so that the compiler sees through them on netstandard2.0 too, which has no static abstract members.</remarks>
internal unsafe interface ILaneOps<TLanes>
    where TLanes : struct
{
    /// <summary>Flows at once: 1, 2, 4 or 8.</summary>
    int Count { get; }

    TLanes Of(double value);

    TLanes Load(double* source);

    void Store(double* target, TLanes value);

    TLanes Add(TLanes left, TLanes right);

    TLanes Sub(TLanes left, TLanes right);

    TLanes Mul(TLanes left, TLanes right);

    TLanes Max(TLanes left, TLanes right);

    TLanes Abs(TLanes value);

    /// <summary>left·right − product, where product is left·right rounded: exact where the error has a double, rounded once where it is too small for
    /// one.</summary>
    TLanes ProductError(TLanes left, TLanes right, TLanes product);

    /// <summary>2^(k/16) rounded, for the k in the low bits of <paramref name="shifted"/>; normal numbers only.</summary>
    TLanes Power(TLanes shifted);

    /// <summary>2^(k/16) − <see cref="Power"/>, rounded.</summary>
    TLanes PowerRest(TLanes shifted);

    /// <summary>((0+4)+(2+6)) + ((1+5)+(3+7)); of eight lanes only.</summary>
    double Sum(TLanes value);
}

/// <summary>One flow at once, in plain arithmetic: netstandard2.0, and processors without wide vectors.</summary>
internal readonly unsafe struct ScalarOps : ILaneOps<double>
{
    public int Count => 1;

    public double Of(double value) => value;

    public double Load(double* source) => *source;

    public void Store(double* target, double value) => *target = value;

    public double Add(double left, double right) => left + right;

    public double Sub(double left, double right) => left - right;

    public double Mul(double left, double right) => left * right;

    public double Max(double left, double right) => left > right ? left : right;

    public double Abs(double value) => Math.Abs(value);

    public double ProductError(double left, double right, double product)
    {
#if NET
        if (Fma.IsSupported || AdvSimd.Arm64.IsSupported)
        {
            return Math.FusedMultiplyAdd(left, right, -product);
        }
#endif
        return DoubleDouble.ProductError(left, right, product);
    }

    public double Power(double shifted) => Scaled(DiscountKernel.Powers, shifted);

    public double PowerRest(double shifted)
    {
        // A rest may be zero or tiny, so that its exponent cannot be added to: multiply by the power of two instead.
        var bits = BitConverter.DoubleToInt64Bits(shifted);
        var scale = BitConverter.Int64BitsToDouble(unchecked(((bits & ~15L) << 48) + 0x3FF0_0000_0000_0000L));
        return DiscountKernel.PowerRests[(int)(bits & 15)] * scale;
    }

    public double Sum(double value) => value;

    private static double Scaled(double[] table, double shifted)
    {
        var bits = BitConverter.DoubleToInt64Bits(shifted);
        return BitConverter.Int64BitsToDouble(unchecked(BitConverter.DoubleToInt64Bits(table[(int)(bits & 15)]) + ((bits & ~15L) << 48)));
    }
}
