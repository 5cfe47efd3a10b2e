#if NET
namespace AfterSales.Metrics.Economics;

/// <summary>
/// The arithmetic of the discount kernel on a few flows at once. Every way of doing it gives the same bits: additions, subtractions and
/// multiplications are never contracted, and <see cref="ProductError"/> is the error rounded once, however it is found.
/// </summary>
/// <remarks>Instance members of an empty struct: shorter to write than static ones, and compiled alike. The plain form needs none of it.</remarks>
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
#endif
