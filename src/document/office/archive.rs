//! The parts of a zip archive, unpacked up to a limit.

use std::collections::BTreeMap;

use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};
use rawzip::{CompressionMethod, ZipArchive, ZipArchiveEntryWayfinder, ZipSliceArchive, ZipVerification};

use crate::document::limits::{Limit, Limits, exceeded};
use crate::document::{DocumentError, DocumentErrorKind};

/// An archive, and how many bytes may still be unpacked from it.
pub(super) struct Archive<'a> {
    zip: ZipSliceArchive<&'a [u8]>,
    parts: BTreeMap<String, Part>,
    room: usize,
}

struct Part {
    place: ZipArchiveEntryWayfinder,
    method: CompressionMethod,
    is_encrypted: bool,
}

impl<'a> Archive<'a> {
    /// Reads the directory. Of two parts of one name the first counts.
    pub(super) fn open(bytes: &'a [u8], limits: &Limits) -> Result<Self, DocumentError> {
        if bytes.len() > limits.bytes {
            return Err(exceeded(Limit::Bytes, 1));
        }
        let fault = |error: rawzip::Error| damaged("the archive", &error.to_string());
        let zip = ZipArchive::from_slice(bytes).map_err(fault)?;
        let mut parts = BTreeMap::new();
        let mut entries = zip.entries();
        while let Some(entry) = entries.next_entry().map_err(fault)? {
            let name = String::from_utf8_lossy(entry.file_path().as_bytes()).replace('\\', "/");
            let part = Part {
                place: entry.wayfinder(),
                method: entry.compression_method(),
                is_encrypted: entry.flags().is_encrypted(),
            };
            parts.entry(name).or_insert(part);
        }
        Ok(Self { zip, parts, room: limits.bytes })
    }

    /// The text of a part; none where the archive has none of that name.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<String>, DocumentError> {
        let Some(part) = self.parts.get(name) else { return Ok(None) };
        if part.is_encrypted {
            return Err(damaged(name, "it is encrypted"));
        }
        let entry = self.zip.get_entry(part.place).map_err(|error| damaged(name, &error.to_string()))?;
        let bytes = if part.method == CompressionMethod::STORE {
            entry.data().to_vec()
        } else if part.method == CompressionMethod::DEFLATE {
            decompress_to_vec_with_limit(entry.data(), self.room).map_err(|error| {
                if error.status == TINFLStatus::HasMoreOutput {
                    exceeded(Limit::Bytes, 1)
                } else {
                    damaged(name, "it cannot be inflated")
                }
            })?
        } else {
            return Err(damaged(name, "it is packed in a way that office programs do not use"));
        };
        self.room = self.room.checked_sub(bytes.len()).ok_or_else(|| exceeded(Limit::Bytes, 1))?;
        let found = ZipVerification {
            crc: rawzip::crc32(&bytes),
            uncompressed_size: u64::try_from(bytes.len()).unwrap_or(u64::MAX),
        };
        let intact = entry.claim_verifier().valid(found);
        intact.map_err(|error| damaged(name, &error.to_string()))?;
        let text =
            String::from_utf8(bytes).map_err(|error| damaged(name, &error.utf8_error().to_string()))?;
        Ok(Some(text))
    }

    /// The text of a part that must be there.
    pub(super) fn needed(&mut self, name: &str) -> Result<String, DocumentError> {
        self.part(name)?.ok_or_else(|| damaged(name, "it is not there"))
    }
}

/// The error of a part that cannot be read.
pub(super) fn damaged(part: &str, why: &str) -> DocumentError {
    let found = format!("{part}: {why}");
    DocumentError::new(DocumentErrorKind::Damaged, (1, 1), &found, "a file as an office program saves it")
}
