using System.Security.Cryptography;
using System.Text;

namespace TwirEvents.Catalog;

/// <summary>Makes the UIDs of events, and of feeds where a form asks for one.</summary>
internal static class EventIdentity
{
    private const int NamespaceLength = 16;

    // Version and variant: RFC 9562, sections 4.1, 4.2 and 5.5.
    private const int VersionAt = 6;
    private const int VariantAt = 8;

    // Drawn once for this project. Another one would give every event a new UID.
    private static readonly Guid _namespace = new("61232164-19a9-4137-965d-3000614839d2");

    /// <summary>
    /// The version 5 UUID (<see href="https://www.rfc-editor.org/rfc/rfc9562#section-5.5">RFC 9562, section 5.5</see>) of a seed
    /// in the project's name space.
    /// </summary>
    public static Guid Uid(ReadOnlySpan<char> seed)
    {
        var most = NamespaceLength + Encoding.UTF8.GetMaxByteCount(seed.Length);
        var name = most <= 1024 ? stackalloc byte[1024] : new byte[most];
        _namespace.TryWriteBytes(name, bigEndian: true, out _);
        name = name[..(NamespaceLength + Encoding.UTF8.GetBytes(seed, name[NamespaceLength..]))];

#pragma warning disable CA5350 // RFC 9562 makes version 5 of SHA-1; nothing is kept secret or safe by it.
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
        SHA1.HashData(name, hash);
#pragma warning restore CA5350
        var uuid = hash[..NamespaceLength];
        uuid[VersionAt] = (byte)((uuid[VersionAt] & 0x0F) | 0x50);
        uuid[VariantAt] = (byte)((uuid[VariantAt] & 0x3F) | 0x80);
        return new(uuid, bigEndian: true);
    }
}
