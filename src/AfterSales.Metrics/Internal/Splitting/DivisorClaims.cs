using System.Numerics;

namespace AfterSales.Metrics.Internal;

/// <summary>
/// What a weight claims by a divisor method once it has some units: as a double, and compared exactly. Weights of 63 bits are compared in products of four
/// words,
/// without a number on the heap; longer ones in long numbers.
/// </summary>
internal sealed class DivisorClaims
{
    private readonly ApportionmentMethod method;
    private readonly long[]? weights;
    private readonly BigInteger[] longWeights = [];

    public DivisorClaims(long[] weights, ApportionmentMethod method) => (this.weights, this.method) = (weights, method);

    public DivisorClaims(BigInteger[] weights, ApportionmentMethod method) => (longWeights, this.method) = (weights, method);

    public bool IsPositive(int item) => weights is null ? !longWeights[item].IsZero : weights[item] != 0;

    public double Priority(int item, long units)
    {
        var (weight, k) = (weights is null ? (double)longWeights[item] : weights[item], (double)units);
        return method switch
        {
            ApportionmentMethod.Jefferson => weight / (k + 1),
            ApportionmentMethod.Webster => weight / ((2 * k) + 1),
            ApportionmentMethod.Adams => weight / k,
            ApportionmentMethod.HuntingtonHill => weight / k * (weight / (k + 1)),
            _ => weight * ((2 * k) + 1) / k / (k + 1),
        };
    }

    /// <summary>Above zero where the left claim is the larger. A divisor of zero is a claim above all others; among those the larger weight's is the
    /// larger.</summary>
    public int Compare(int left, long leftUnits, int right, long rightUnits)
    {
        if (weights is null)
        {
            return CompareLong(left, leftUnits, right, rightUnits);
        }

        var (one, other) = (Claim((ulong)weights[left], (ulong)leftUnits), Claim((ulong)weights[right], (ulong)rightUnits));
        if ((one.DivisorLow | one.DivisorHigh | other.DivisorLow | other.DivisorHigh) == 0)
        {
            return weights[left].CompareTo(weights[right]);
        }

        var above = Wide.Multiply(one.Low, one.High, other.DivisorLow, other.DivisorHigh);
        var below = Wide.Multiply(other.Low, other.High, one.DivisorLow, one.DivisorHigh);
        return above.W3 != below.W3 ? above.W3.CompareTo(below.W3)
            : above.W2 != below.W2 ? above.W2.CompareTo(below.W2)
            : above.W1 != below.W1 ? above.W1.CompareTo(below.W1)
            : above.W0.CompareTo(below.W0);
    }

    /// <summary>Weights and units are below 2⁶³, so that 2k + 1 fits one word and every product of two of them two.</summary>
    private (ulong Low, ulong High, ulong DivisorLow, ulong DivisorHigh) Claim(ulong weight, ulong k)
    {
        switch (method)
        {
            case ApportionmentMethod.Jefferson:
                return (weight, 0, k + 1, 0);
            case ApportionmentMethod.Webster:
                return (weight, 0, (2 * k) + 1, 0);
            case ApportionmentMethod.Adams:
                return (weight, 0, k, 0);
            case ApportionmentMethod.HuntingtonHill:
                var squareHigh = Wide.Multiply(weight, weight, out var square);
                var (low, high) = Product(k);
                return (square, squareHigh, low, high);
            default:
                var claimHigh = Wide.Multiply(weight, (2 * k) + 1, out var claim);
                (low, high) = Product(k);
                return (claim, claimHigh, low, high);
        }

        static (ulong Low, ulong High) Product(ulong k)
        {
            var high = Wide.Multiply(k, k + 1, out var low);
            return (low, high);
        }
    }

    private int CompareLong(int left, long leftUnits, int right, long rightUnits)
    {
        var (leftNumerator, leftDenominator) = LongClaim(longWeights[left], leftUnits);
        var (rightNumerator, rightDenominator) = LongClaim(longWeights[right], rightUnits);
        return leftDenominator.IsZero && rightDenominator.IsZero
            ? longWeights[left].CompareTo(longWeights[right])
            : (leftNumerator * rightDenominator).CompareTo(rightNumerator * leftDenominator);
    }

    private (BigInteger Numerator, BigInteger Denominator) LongClaim(BigInteger weight, BigInteger k) => method switch
    {
        ApportionmentMethod.Jefferson => (weight, k + 1),
        ApportionmentMethod.Webster => (weight, (2 * k) + 1),
        ApportionmentMethod.Adams => (weight, k),
        ApportionmentMethod.HuntingtonHill => (weight * weight, k * (k + 1)),
        _ => (weight * ((2 * k) + 1), k * (k + 1)),
    };
}
