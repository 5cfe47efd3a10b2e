namespace AfterSales.Metrics.Cli.Reading;

/// <summary>A file that cannot be trusted as a whole is left out as a whole; the message is one line for the person who must mend it.</summary>
internal sealed class InputException : Exception
{
    public InputException()
    {
    }

    public InputException(string message)
        : base(message)
    {
    }

    public InputException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
