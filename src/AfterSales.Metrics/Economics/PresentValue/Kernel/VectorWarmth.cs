#if NET
using System.Runtime.CompilerServices;

namespace AfterSales.Metrics.Economics;

/// <summary>
/// Whether this process has discounted enough for vectors to pay. The just-in-time compiler takes some milliseconds for the kernels in vectors, the longest
/// part of a first call by far, and a fraction of that in plain arithmetic; a short-lived host with a few series is served by the plain ones.
/// </summary>
/// <remarks>
/// Skiers' rule: rent until the rent has cost what buying would, so that no process pays more than twice the least it could. Both ways give the same bits, so
/// that nothing but time hangs on this count, and that it may miss steps of other threads.
/// </remarks>
internal static class VectorWarmth
{
    /// <summary>Flows discounted one by one in about the time that the compiler needs: 15 to 40 ns each, 5 ms.</summary>
    private const int Enough = 200_000;

    private static readonly Tally Done = new();

    /// <summary>Whether the count is there; counts these flows when it is not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsReached(int flows) => Done.Flows >= Enough || Done.Count(flows);

    private sealed class Tally
    {
        public int Flows { get; private set; }

        /// <summary>Out of the way of the code that is warm.</summary>
        [MethodImpl(MethodImplOptions.NoInlining)]
        public bool Count(int flows)
        {
            // Wraps around for no length: the largest is 2³¹ less a few, and it is added to less than what is enough.
            Flows = (int)Math.Min(Enough, (long)Flows + flows);
            return false;
        }
    }
}
#endif
