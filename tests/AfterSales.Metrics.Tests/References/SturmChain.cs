using System.Numerics;

namespace AfterSales.Metrics.Tests.References;

/// <summary>The obvious, slow and exact way to count rates: C. Sturm's theorem (1829) on integer polynomials in the discount factor x = 1/(1 + r).</summary>
public static class SturmChain
{
    /// <summary>Distinct roots x &gt; 0 of Σ aₜ·xᵗ, and whether one of them is multiple.</summary>
    public static (int Roots, bool HasMultiple) CountPositive(BigInteger[] amounts)
    {
        var p = Trim([.. amounts.SkipWhile(a => a.IsZero)]);
        if (p.Length <= 1)
        {
            return (0, false);
        }

        List<BigInteger[]> chain = [p, Trim([.. p.Skip(1).Select((a, i) => a * (i + 1))])];
        while (chain[^1].Length > 0)
        {
            chain.Add(Primitive([.. Remainder(chain[^2], chain[^1]).Select(a => -a)]));
        }

        chain.RemoveAt(chain.Count - 1);
        return (Changes(chain.Select(c => c[0].Sign)) - Changes(chain.Select(c => c[^1].Sign)), chain[^1].Length > 1);
    }

    /// <summary>The sign of Σ aₜ·xᵗ at a double, exactly.</summary>
    public static int SignAt(BigInteger[] amounts, double x)
    {
        var bits = BitConverter.DoubleToInt64Bits(x);
        var mantissa = new BigInteger((bits & 0xF_FFFF_FFFF_FFFF) | 0x10_0000_0000_0000);
        var power = (int)(bits >> 52) - 1075;
        var value = BigInteger.Zero;
        var scale = BigInteger.One;

        // Horner in integers: with x = m·2^power, each step multiplies what went before by m and the new amount by what the power has taken out so far.
        for (var i = amounts.Length - 1; i >= 0; i--)
        {
            value = power < 0 ? (value * mantissa) + (amounts[i] * scale) : (value * (mantissa << power)) + amounts[i];
            scale = power < 0 ? scale << -power : scale;
        }

        return value.Sign;
    }

    private static BigInteger[] Remainder(BigInteger[] dividend, BigInteger[] divisor)
    {
        var rest = dividend;
        while (rest.Length >= divisor.Length)
        {
            // Multiplied by the square of the leading coefficient, which is positive, so that signs stay.
            var (lead, shift) = (divisor[^1], rest.Length - divisor.Length);
            var top = rest[^1] * lead;
            rest = Trim([.. rest.Select((a, i) => (a * lead * lead) - (i >= shift ? divisor[i - shift] * top : 0))]);
        }

        return rest;
    }

    private static BigInteger[] Primitive(BigInteger[] p)
    {
        var divisor = p.Aggregate(BigInteger.Zero, BigInteger.GreatestCommonDivisor);
        return divisor.IsZero ? p : [.. p.Select(a => a / divisor)];
    }

    private static BigInteger[] Trim(BigInteger[] p) => [.. p.Take(Array.FindLastIndex(p, a => !a.IsZero) + 1)];

    private static int Changes(IEnumerable<int> signs)
    {
        var (changes, last) = (0, 0);
        foreach (var sign in signs.Where(s => s != 0))
        {
            changes += sign == -last ? 1 : 0;
            last = sign;
        }

        return changes;
    }
}
