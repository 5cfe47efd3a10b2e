namespace AfterSales.Metrics.Tests.Generators;

/// <summary>The least stack that a host gives: threads of IIS have a quarter of a megabyte, and what overflows there takes the process with it.</summary>
public static class SmallThread
{
    private const int Bytes = 256 * 1024;

    /// <summary>What <paramref name="compute"/> returns on such a thread.</summary>
    public static T Run<T>(Func<T> compute)
    {
        var result = default(T);
        var thread = new Thread(() => result = compute(), Bytes);
        thread.Start();
        thread.Join();
        return result!;
    }
}
