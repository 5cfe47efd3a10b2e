using System.Numerics;

namespace AfterSales.Metrics.Internal;

/// <summary>
/// Hands units out by a divisor method: each to the largest weight / divisor(units had), the lower index among equals.
/// Double priorities decide where they differ clearly; exact cross-multiplication decides the rest.
/// </summary>
internal sealed class DivisorHeap
{
    /// <summary>Far above the few roundings of a priority, far below any difference worth the exact comparison.</summary>
    private const double Clear = 1e-13;

    private readonly BigInteger[] weights;
    private readonly long[] units;
    private readonly double[] priorities;
    private readonly int[] heap;
    private readonly ApportionmentMethod method;

    public DivisorHeap(BigInteger[] weights, long[] units, ApportionmentMethod method)
    {
        (this.weights, this.units, this.method) = (weights, units, method);
        priorities = new double[weights.Length];
        var positive = new List<int>(weights.Length);
        for (var i = 0; i < weights.Length; i++)
        {
            if (!weights[i].IsZero)
            {
                priorities[i] = Priority(i);
                positive.Add(i);
            }
        }

        heap = positive.ToArray();
        for (var i = (heap.Length / 2) - 1; i >= 0; i--)
        {
            Sink(i);
        }
    }

    /// <summary>Gives units; says whether equal claims to the last one were decided by order.</summary>
    public bool Give(long count)
    {
        var last = -1;
        for (; count > 0; count--)
        {
            last = heap[0];
            units[last]++;
            priorities[last] = Priority(last);
            Sink(0);
        }

        return last >= 0 && heap.Length > 1 && CompareExactly(last, units[last] - 1, heap[0], units[heap[0]]) == 0;
    }

    private void Sink(int position)
    {
        var item = heap[position];
        while (true)
        {
            var child = (2 * position) + 1;
            if (child >= heap.Length)
            {
                break;
            }

            if (child + 1 < heap.Length && GoesBefore(heap[child + 1], heap[child]))
            {
                child++;
            }

            if (!GoesBefore(heap[child], item))
            {
                break;
            }

            heap[position] = heap[child];
            position = child;
        }

        heap[position] = item;
    }

    private bool GoesBefore(int left, int right)
    {
        var (a, b) = (priorities[left], priorities[right]);
        if (Math.Abs(a - b) > Clear * Math.Max(a, b))
        {
            return a > b;
        }

        var order = CompareExactly(left, units[left], right, units[right]);
        return order > 0 || (order == 0 && left < right);
    }

    private double Priority(int item)
    {
        var (weight, k) = ((double)weights[item], (double)units[item]);
        return method switch
        {
            ApportionmentMethod.Jefferson => weight / (k + 1),
            ApportionmentMethod.Webster => weight / ((2 * k) + 1),
            ApportionmentMethod.Adams => weight / k,
            ApportionmentMethod.HuntingtonHill => weight / k * (weight / (k + 1)),
            _ => weight * ((2 * k) + 1) / k / (k + 1),
        };
    }

    private int CompareExactly(int left, long leftUnits, int right, long rightUnits)
    {
        var (leftNumerator, leftDenominator) = Claim(left, leftUnits);
        var (rightNumerator, rightDenominator) = Claim(right, rightUnits);

        // A divisor of zero is a claim above all others; among those the larger weight's is the larger.
        return leftDenominator.IsZero && rightDenominator.IsZero
            ? weights[left].CompareTo(weights[right])
            : (leftNumerator * rightDenominator).CompareTo(rightNumerator * leftDenominator);
    }

    private (BigInteger Numerator, BigInteger Denominator) Claim(int item, BigInteger k) => method switch
    {
        ApportionmentMethod.Jefferson => (weights[item], k + 1),
        ApportionmentMethod.Webster => (weights[item], (2 * k) + 1),
        ApportionmentMethod.Adams => (weights[item], k),
        ApportionmentMethod.HuntingtonHill => (weights[item] * weights[item], k * (k + 1)),
        _ => (weights[item] * ((2 * k) + 1), k * (k + 1)),
    };
}
