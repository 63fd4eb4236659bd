using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace TwirEvents.Archive;

/// <summary>
/// The name that git gives to the bytes of a file: the SHA-1 of <c>blob</c>, their length and the bytes
/// (<see href="https://git-scm.com/book/en/v2/Git-Internals-Git-Objects">Git objects</see>). The source tells it without
/// sending the file, so only what changed is fetched.
/// </summary>
public sealed record BlobHash
{
    private const int HexLength = 40;

    private readonly string hex;

    private BlobHash(string hex) => this.hex = hex;

    /// <summary>The hash of a file's bytes.</summary>
    [SuppressMessage("Security", "CA5350", Justification = "git names blobs by SHA-1; nothing here rests on its strength.")]
    public static BlobHash Of(ReadOnlySpan<byte> bytes)
    {
        using var sha1 = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
        sha1.AppendData(Encoding.ASCII.GetBytes($"blob {bytes.Length}\0"));
        sha1.AppendData(bytes);
        return new(Convert.ToHexStringLower(sha1.GetHashAndReset()));
    }

    /// <summary>Reads 40 hexadecimal digits in lower case, as git writes them.</summary>
    /// <returns>The hash, or <c>null</c> where the text is none.</returns>
    public static BlobHash? TryParse(string? text) =>
        text is { Length: HexLength } && text.All(char.IsAsciiHexDigitLower) ? new(text) : null;

    /// <summary>The 40 hexadecimal digits.</summary>
    public override string ToString() => hex;
}
